import type { TrackerFormat } from '../tracker-format.ts';

/**
 * Simplify's tracked jobs as CSV:
 * `Job Title,Company Name,Location,Job URL,Applied Date,Status,Status Date,Archived,Date Archived,Notes,job_type`, with
 * `N/A` for what is not there and the status in capitals. Seen in 2026.
 */
export const simplify: TrackerFormat = {
  name: 'simplify',
  label: 'Simplify',
  recognises: (headers) => headers.has('status date') && headers.has('archived') && headers.has('company name'),
  columns: {
    title: ['job title'],
    company: ['company name'],
    url: ['job url'],
    stage: ['status'],
    stageAt: ['status date'],
    appliedAt: ['applied date'],
    archived: ['archived'],
    location: ['location'],
    employmentType: ['job type'],
    notes: ['notes'],
  },
  ignored: ['date archived'],
  stages: {
    saved: 'saved',
    applied: 'applied',
    screen: 'interviewing',
    interviewing: 'interviewing',
    offer: 'offer_received',
    accepted: 'accepted',
    rejected: 'rejected',
    ghosted: 'archived',
  },
  emptyWords: ['n a'],
  dateOrder: 'month-first',
};
