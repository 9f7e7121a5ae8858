import { ownColumns } from '../own-csv.ts';
import type { TrackerFormat } from '../tracker-format.ts';

/**
 * Our own table of jobs. A line of it is read whole by `readOwnLine`; this is how one is read that a person has changed
 * so much in a spreadsheet that it is not a whole job any more.
 */
export const jobmagpie: TrackerFormat = {
  name: 'jobmagpie',
  label: 'Jobmagpie',
  recognises: (headers) => headers.has('stage history') && headers.has('canonical url') && headers.has('board job id'),
  columns: {
    title: ['title'],
    company: ['company'],
    companyUrl: ['company url'],
    url: ['url'],
    stage: ['stage'],
    savedAt: ['saved at'],
    appliedAt: ['applied at'],
    datePosted: ['date posted'],
    validThrough: ['valid through'],
    location: ['locations'],
    remoteMode: ['remote mode'],
    employmentType: ['employment types'],
    salaryMin: ['salary min'],
    salaryMax: ['salary max'],
    salaryCurrency: ['salary currency'],
    salaryPeriod: ['salary period'],
    description: ['description'],
    notes: ['notes'],
    tags: ['tags'],
  },
  ignored: ownColumns.map((name) => name.replaceAll('_', ' ')),
  stages: {
    saved: 'saved',
    applied: 'applied',
    'interview scheduled': 'interview_scheduled',
    interviewing: 'interviewing',
    'offer received': 'offer_received',
    accepted: 'accepted',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    archived: 'archived',
  },
  emptyWords: [],
  dateOrder: null,
};
