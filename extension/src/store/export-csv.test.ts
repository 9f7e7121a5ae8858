import {
  CalendarDate,
  Currency,
  employmentTypes,
  fieldSources,
  Instant,
  JobId,
  newId,
  Posting,
  payPeriods,
  remoteModes,
  StageChangeId,
  seniorities,
  stages,
} from '@jobmagpie/model';
import { aJob, aStageChange } from '@jobmagpie/model/testing';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { recogniseFormat } from '../import/guess-mapping';
import { planImport } from '../import/plan-import';
import { readTable } from '../import/read-table';
import { noAddressFor } from '../no-address';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { exportStore } from './export';
import { exportJobsAsCsv } from './export-csv';
import { importStore } from './import';
import { addJobs, type JobWithHistory } from './imports';
import { presentJobs } from './present-jobs';

beforeEach(resetStore);

const source = { tracker: null, fileName: 'jobs.csv' };

/** Everything of every job and its history, in one order. */
async function everything() {
  // A set that nobody wrote to and an empty one are the same.
  const jobs = (await database.jobs.toArray()).map(({ value }) => ({
    ...Object.fromEntries(Object.entries(value).filter(([, field]) => JSON.stringify(field) !== '{}')),
    id: value.id,
  }));
  const steps = (await database.stageChanges.toArray()).map(({ value }) => value);
  return { jobs: sorted(jobs), steps: sorted(steps) };
}

function sorted<Row extends { id: string }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => a.id.localeCompare(b.id));
}

async function takeCsv(file: Blob): Promise<void> {
  const table = await readTable(file, () => {});
  if ('problem' in table) throw new Error(table.problem.kind);
  expect(recogniseFormat(table)?.name).toBe('jobmagpie');
  const plan = await planImport(
    table,
    {
      headers: table.headers,
      mapping: table.headers.map(() => null),
      stages: new Map(),
      dateOrder: null,
      emptyWords: new Set(),
      ignored: new Set(),
      keepsRest: false,
      today: CalendarDate.parse('2026-11-21'),
      now: Instant.parse('2026-11-21T08:00:00.000Z'),
      describe: () => null,
    },
    { present: presentJobs(), seen: presentJobs(), isOwn: true },
  );
  expect(plan.rows.filter(({ fate }) => fate !== 'new')).toEqual([]);
  await addJobs(
    plan.rows.flatMap(({ record }) => record ?? []),
    { source },
  );
}

// A lone half of a pair cannot be written as UTF-8 at all.
const letters = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', "'", '=', '+', '-', '@', ' ', 'a', '＝', 'ß') }),
);
const words = (max: number) => letters.filter((text) => text.length > 0 && text.length <= max);
const addresses = fc
  .webUrl({ withQueryParameters: true })
  .filter((url) => Posting.shape.canonicalUrl.safeParse(url).success);
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const instants = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => Instant.parse(date.toISOString()));
const dates = instants.map((at) => CalendarDate.parse(at.slice(0, 10)));
const amounts = fc.integer({ min: 1, max: 900_000 });
const salaries = fc.record({
  min: orNull(amounts),
  max: amounts.map((amount) => amount + 900_000),
  currency: orNull(fc.constantFrom(Currency.parse('EUR'), Currency.parse('USD'))),
  period: orNull(fc.constantFrom(...payPeriods)),
  isEstimate: fc.boolean(),
});
const places = fc.record({
  text: words(300),
  city: orNull(words(200)),
  region: orNull(words(200)),
  country: orNull(fc.constantFrom('DE', 'US')),
});
const descriptions = fc.record({ markdown: letters, text: letters });
const records: fc.Arbitrary<JobWithHistory> = fc
  .record({
    title: words(500),
    company: orNull(words(300)),
    companyUrl: orNull(addresses),
    companyLogoUrl: orNull(addresses),
    locations: fc.array(places, { maxLength: 3 }),
    remoteMode: orNull(fc.constantFrom(...remoteModes)),
    employmentTypes: fc.subarray([...employmentTypes]),
    seniority: orNull(fc.constantFrom(...seniorities)),
    salary: orNull(salaries),
    datePosted: orNull(dates),
    validThrough: orNull(dates),
    description: orNull(descriptions),
    applyUrl: orNull(addresses),
    board: words(253),
    boardJobId: orNull(words(300)),
    sources: fc.dictionary(fc.constantFrom('title', 'company', 'salary'), fc.constantFrom(...fieldSources)),
    stage: fc.constantFrom(...stages),
    savedAt: instants,
    notes: letters,
    tags: fc.dictionary(words(100), fc.constant(true as const)),
    address: orNull(addresses),
    steps: fc.array(fc.record({ to: fc.constantFrom(...stages), at: instants, note: letters }), { maxLength: 3 }),
  })
  .map(({ address, steps, ...fields }) => {
    const id = newId(JobId);
    // No two jobs of one store have the same address, or they would be one.
    const url = address === null ? noAddressFor(id) : `${address}#${id}`;
    const job = aJob({
      ...fields,
      id,
      boardJobId: fields.boardJobId && `${id}${fields.boardJobId}`.slice(0, 300),
      url,
      canonicalUrl: url,
    });
    const history = steps.map((step) => aStageChange({ ...step, id: newId(StageChangeId), jobId: id }));
    return { job: { ...job, title: `${job.title}${id}`.slice(-500) }, history };
  });

describe('our own exports come back in unchanged', () => {
  it('as a table, with every field and the whole history, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(records, { minLength: 1, maxLength: 5 }), async (all) => {
        await resetStore();
        await addJobs(all, { source });
        const before = await everything();
        expect(before.jobs).toHaveLength(all.length);
        const file = await exportJobsAsCsv();
        await resetStore();
        await takeCsv(file);
        expect(await everything()).toEqual(before);
        expect(await (await exportJobsAsCsv()).text()).toBe(await file.text());
      }),
      { numRuns: 60 },
    );
  });

  it('as a file of everything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(records, { minLength: 1, maxLength: 5 }), async (all) => {
        await resetStore();
        await addJobs(all, { source });
        const before = await everything();
        const file = await exportStore();
        await resetStore();
        expect(await importStore(file, () => {})).toMatchObject({ status: 'imported' });
        expect(await everything()).toEqual(before);
        expect(await (await exportStore()).text()).toBe(await file.text());
      }),
      { numRuns: 20 },
    );
  });
});

it('holds no cell that a spreadsheet would compute', async () => {
  const hostile = aJob({ title: '=HYPERLINK("https://evil.example")', company: ' +1', notes: '\t@SUM(A1)' });
  await addJobs([{ job: hostile, history: [] }], { source });
  const text = await (await exportJobsAsCsv()).text();
  expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(text).toContain(`' +1`);
  expect(text).toContain(`'\t@SUM(A1)`);
});
