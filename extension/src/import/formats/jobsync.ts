import type { TrackerFormat } from '../tracker-format.ts';

/**
 * JobSync's `jobs.csv`: `index,createdAt,applied,appliedDate,Company,JobTitle,jobType,Location,JobSource,Status`, dates
 * as `2026-11-20`, `N/A` for what is not there. It holds no addresses. From its source, 2024 to 2026.
 */
export const jobSync: TrackerFormat = {
  name: 'jobsync',
  label: 'JobSync',
  recognises: (headers) => headers.has('jobtitle') && headers.has('jobsource'),
  columns: {
    title: ['jobtitle'],
    company: ['company'],
    stage: ['status'],
    savedAt: ['createdat'],
    appliedAt: ['applieddate'],
    location: ['location'],
    employmentType: ['jobtype'],
  },
  ignored: ['index', 'applied'],
  stages: {
    draft: 'saved',
    applied: 'applied',
    interview: 'interviewing',
    offer: 'offer_received',
    'offer accepted': 'accepted',
    'offer declined': 'withdrawn',
    rejected: 'rejected',
    expired: 'archived',
    archived: 'archived',
  },
  emptyWords: ['n a', 'unknown'],
  dateOrder: null,
};
