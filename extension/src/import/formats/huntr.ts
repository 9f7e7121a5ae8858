import type { TrackerFormat } from '../tracker-format.ts';

/**
 * Huntr's board as CSV: a column `List` names the list that a job is in. Its lists can be renamed, so their words are
 * a start. Seen in what people import elsewhere: `Company,Title,List,Date Applied` and `Employer,Job Title,List`.
 */
export const huntr: TrackerFormat = {
  name: 'huntr',
  label: 'Huntr',
  recognises: (headers) =>
    (headers.has('list') || headers.has('list name')) &&
    ['company', 'employer', 'company name'].some((name) => headers.has(name)),
  columns: {
    title: ['title', 'job title'],
    company: ['company', 'employer', 'company name'],
    url: ['url', 'job url', 'post url'],
    stage: ['list', 'list name'],
    savedAt: ['date added', 'created at', 'date saved'],
    appliedAt: ['date applied', 'applied at'],
    interviewedAt: ['first interview date', 'interview date'],
    offeredAt: ['offer date', 'date offered'],
    stageAt: ['moved at', 'last moved at'],
    validThrough: ['deadline', 'application deadline'],
    location: ['location', 'address'],
    description: ['description', 'job description'],
    notes: ['notes', 'note'],
  },
  ignored: ['id', 'job id', 'color', 'logo'],
  stages: {
    wishlist: 'saved',
    'active leads': 'saved',
    applied: 'applied',
    'phone screen': 'interviewing',
    interview: 'interviewing',
    interviewing: 'interviewing',
    offer: 'offer_received',
    rejected: 'rejected',
  },
  emptyWords: [],
  dateOrder: null,
};
