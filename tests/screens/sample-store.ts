/**
 * A store as it looks in the middle of a search: jobs in every stage, short and long names, pay of many kinds, notes,
 * tags, a profile. In the form of the file that Settings takes in. All names are invented.
 */
import {
  CalendarDate,
  DeviceId,
  type Job,
  newId,
  Salary,
  StageChangeId,
  type SyncedEntityName,
  syncedEntities,
  toInstant,
} from '@jobmagpie/model';
import { aJob, aPlace, aPosting, aProfile, aStageChange } from '@jobmagpie/model/testing';
import { type PulledRow, tick, toFields } from '@jobmagpie/sync';

const DAY = 24 * 60 * 60_000;
const device = DeviceId.parse('01a1fc07-4a06-7774-8279-89b02601e691');

/** Title, company, place, pay, board, stage, days ago. */
const postings: readonly [string, string, string, Salary | null, string, Job['stage'], number][] = [
  [
    'Senior Platform Engineer',
    'Harbour Analytics',
    'Hamburg',
    pay(78_000, 92_000, 'EUR', 'year'),
    'greenhouse',
    'interviewing',
    19,
  ],
  [
    'Staff Software Engineer, Data Infrastructure and Developer Experience',
    'Tidewater Labs',
    'Remote',
    pay(150_000, 185_000, 'USD', 'year'),
    'ashby',
    'interview_scheduled',
    12,
  ],
  [
    'Backend Developer (m/w/d)',
    'Kranich Energie GmbH',
    'Berlin',
    pay(62_000, 75_000, 'EUR', 'year'),
    'stepstone',
    'applied',
    9,
  ],
  ['Développeur full stack', 'Atelier Lumen', 'Lyon', pay(48_000, 56_000, 'EUR', 'year'), 'linkedin', 'applied', 8],
  [
    'Site Reliability Engineer',
    'Northern Freight',
    'Rotterdam',
    pay(5_200, 6_400, 'EUR', 'month'),
    'indeed',
    'applied',
    6,
  ],
  ['Product Engineer', 'Paperboat', 'London', pay(70_000, 85_000, 'GBP', 'year'), 'lever', 'offer_received', 34],
  ['Engineering Manager', 'Quiet Systems', 'Zürich', pay(140_000, 160_000, 'CHF', 'year'), 'workday', 'saved', 2],
  ['Software Engineer, Search', 'Marginalia', 'Amsterdam', null, 'greenhouse', 'saved', 1],
  ['Nurse Practitioner', 'Lakeside Clinic', 'Toronto', pay(58, 66, 'CAD', 'hour'), 'indeed', 'saved', 1],
  ['Frontend Engineer', 'Openfield', 'Lisbon', pay(45_000, null, 'EUR', 'year'), 'ashby', 'saved', 0],
  ['Data Engineer', 'Copper & Sons', 'Manchester', pay(450, 520, 'GBP', 'day'), 'linkedin', 'rejected', 41],
  ['TypeScript Developer', 'Brightwater', 'Vienna', pay(55_000, 65_000, 'EUR', 'year'), 'linkedin', 'withdrawn', 27],
  ['Cloud Architect', 'Ostwind', 'Leipzig', null, 'workday', 'archived', 63],
];

const description = [
  'We move two million parcels a day, and the software that plans their way is ours.',
  '## What you will do',
  '- Build services in **TypeScript** and keep them small',
  '- Look after PostgreSQL in production, from the schema to the slow query',
  '- Work on call one week in six, paid',
  '## What you bring',
  '- Five years or more with distributed systems',
  '- Kubernetes, Terraform, or the wish to learn them',
  '- Clear writing in English; German is a plus',
].join('\n\n');

/** The file's text. `now` is when it is looked at. */
export function sampleStore(now: number): string {
  let clock = tick(null, now - 90 * DAY, device);
  const rows: PulledRow[] = [];
  const add = (entity: SyncedEntityName, value: { id: string }) => {
    clock = tick(clock, now - DAY, device);
    const fields = toFields(syncedEntities[entity], value);
    const clocks = Object.fromEntries(Object.keys(fields).map((field) => [field, clock]));
    rows.push({ entity, id: value.id, fields, clocks, deletedAt: null });
  };
  add('profile', aProfile({ name: 'Robin Vale' }));
  for (const [index, [title, company, city, salary, board, stage, daysAgo]] of postings.entries()) {
    const savedAt = toInstant(now - daysAgo * DAY - index * 60_000);
    const canonicalUrl = `https://jobs.example.com/${index}`;
    const posting = aPosting({ title, company, salary, board, canonicalUrl, locations: [aPlace(city)] });
    const job = aJob({
      ...posting,
      url: canonicalUrl,
      stage,
      savedAt,
      description: { markdown: description, text: description.replaceAll(/[#*]/g, '') },
      remoteMode: city === 'Remote' ? 'remote' : 'hybrid',
      validThrough: stage === 'saved' ? CalendarDate.parse(toInstant(now + (index - 5) * DAY).slice(0, 10)) : null,
      notes: index % 3 === 0 ? 'Ann referred me. Ask about the on-call pay and the four-day week.' : '',
      tags: index % 2 === 0 ? { 'first choice': true } : {},
    });
    add('job', job);
    add('stageChange', aStageChange({ id: newId(StageChangeId), jobId: job.id, to: 'saved', at: savedAt }));
    if (stage === 'saved') continue;
    const at = toInstant(now - (daysAgo / 2) * DAY);
    add('stageChange', aStageChange({ id: newId(StageChangeId), jobId: job.id, from: 'saved', to: stage, at }));
  }
  return JSON.stringify({
    format: 'jobmagpie-store',
    version: 1,
    hasMetServer: true,
    lastClock: clock,
    rows,
    outbox: [],
    parked: [],
  });
}

function pay(min: number, max: number | null, currency: string, period: 'year' | 'month' | 'day' | 'hour'): Salary {
  return Salary.parse({ min, max, currency, period, isEstimate: false });
}
