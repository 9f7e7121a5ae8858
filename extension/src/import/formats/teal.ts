import type { TrackerFormat } from '../tracker-format.ts';

/**
 * Teal's job tracker as CSV. `Excitement`, the stars of a job, is a column that no other tracker has; older files say
 * `Role` where newer ones say `Job Position`.
 */
export const teal: TrackerFormat = {
  name: 'teal',
  label: 'Teal',
  recognises: (headers) => headers.has('excitement') || (headers.has('job position') && headers.has('max salary')),
  columns: {
    title: ['job position', 'role', 'job title', 'title'],
    company: ['company', 'company name'],
    url: ['url', 'job url', 'link'],
    stage: ['status'],
    savedAt: ['date saved'],
    appliedAt: ['date applied'],
    validThrough: ['deadline'],
    location: ['location'],
    salary: ['salary'],
    salaryMin: ['min salary'],
    salaryMax: ['max salary'],
    description: ['job description', 'description'],
    notes: ['notes'],
  },
  ignored: [],
  stages: {
    bookmarked: 'saved',
    bookmark: 'saved',
    applying: 'saved',
    applied: 'applied',
    interviewing: 'interviewing',
    negotiating: 'offer_received',
    negotiation: 'offer_received',
    'offer received': 'offer_received',
    accepted: 'accepted',
    'i withdrew': 'withdrawn',
    'not selected': 'rejected',
    'no response': 'archived',
    archived: 'archived',
  },
  emptyWords: [],
  dateOrder: 'month-first',
};
