import { readFileSync } from 'node:fs';
import { bareWords } from '@jobmagpie/capture/fields';
import { CalendarDate, Instant } from '@jobmagpie/model';
import { describe, expect, it } from 'vitest';
import { hasAddress } from '../../no-address';
import { presentJobs } from '../../store/present-jobs';
import { dateOrderOf, guessMapping, recogniseFormat, stageWordsOf } from '../guess-mapping';
import { type ImportPlan, planImport, wordSet } from '../plan-import';
import { readTable } from '../read-table';
import { trackerFormats } from './index';

const NOW = Instant.parse('2026-11-21T08:00:00.000Z');

/** The whole way of a file, as the import page takes it, with everything as it is guessed. */
async function planOf(file: string): Promise<{ format: string | null; plan: ImportPlan }> {
  const bytes = readFileSync(new URL(`../fixtures/${file}`, import.meta.url));
  const table = await readTable(new Blob([new Uint8Array(bytes)]), () => {});
  if ('problem' in table) throw new Error(table.problem.kind);
  const format = recogniseFormat(table);
  const mapping = guessMapping(table, format);
  const stages = new Map([...stageWordsOf(table, mapping, format)].map(([words, { stage }]) => [words, stage]));
  const plan = await planImport(
    table,
    {
      headers: table.headers,
      mapping,
      stages,
      dateOrder: dateOrderOf(table, mapping).order ?? format?.dateOrder ?? null,
      emptyWords: wordSet(format?.emptyWords),
      ignored: wordSet(format?.ignored),
      keepsRest: true,
      today: CalendarDate.parse('2026-11-21'),
      now: NOW,
      describe: (text) => ({ markdown: text, text: text.replace(/<[^>]*>/g, '') }),
    },
    { present: presentJobs(), seen: presentJobs(), isOwn: format?.name === 'jobmagpie' },
  );
  return { format: format?.name ?? null, plan };
}

const short = (plan: ImportPlan) =>
  plan.rows.map(({ fate, record, problems }) => ({
    fate,
    ...(record !== null && {
      title: record.job.title,
      company: record.job.company,
      board: record.job.board,
      stage: record.job.stage,
      steps: record.history.map(({ to, at }) => `${to} ${at.slice(0, 10)}`),
    }),
    ...(problems.length > 0 && { problems: problems.map(({ kind }) => kind) }),
  }));

describe.each(trackerFormats)('a file of $label', ({ name, stages: stageWords, columns, ignored, emptyWords }) => {
  it('is recognised, and by nobody else', async () => {
    const { format, plan } = await planOf(`${name}.csv`);
    expect(format).toBe(name);
    expect(plan.counts.new).toBeGreaterThan(0);
  });

  it('names its words in the form in which they are looked up', () => {
    const words = [...Object.keys(stageWords), ...Object.values(columns).flat(), ...ignored, ...emptyWords];
    expect(words.map(bareWords)).toEqual(words);
  });

  it('brings each job with a history that leads to its stage, in order', async () => {
    const { plan } = await planOf(`${name}.csv`);
    for (const { record } of plan.rows) {
      if (record === null) continue;
      const { job, history } = record;
      expect(history[0]?.from).toBeNull();
      expect(history.at(-1)?.to).toBe(job.stage);
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).sort());
      expect(history.slice(1).map(({ from }) => from)).toEqual(history.slice(0, -1).map(({ to }) => to));
      expect(new Set(history.map(({ jobId }) => jobId))).toEqual(new Set([job.id]));
    }
  });
});

it('Huntr: lists are stages, and a posting on a known board is known by its number there', async () => {
  const { plan } = await planOf('huntr.csv');
  expect(short(plan)).toEqual([
    {
      fate: 'new',
      title: 'Head Baker',
      company: 'Northwind Bakery',
      board: 'northwind.example',
      stage: 'saved',
      steps: ['saved 2026-05-01'],
    },
    {
      fate: 'new',
      title: 'Crane Operator',
      company: 'Harbour Works',
      board: 'greenhouse',
      stage: 'applied',
      steps: ['saved 2026-05-01', 'applied 2026-05-04'],
    },
    {
      fate: 'new',
      title: 'Tide Reader',
      company: 'Tide Institute',
      board: 'no-address.invalid',
      stage: 'interviewing',
      steps: ['saved 2026-05-02', 'applied 2026-05-03', 'interviewing 2026-05-03'],
    },
    { fate: 'unreadable', problems: ['no-title'] },
  ]);
  expect(plan.rows[1]?.record?.job).toMatchObject({
    boardJobId: '4100001',
    salary: { min: 42_000, max: 48_000, currency: 'EUR', period: 'year' },
    locations: [{ city: 'Hamburg', country: 'DE' }],
    notes: 'Called, spoke to the "boss"',
  });
});

it('Teal: pay from two columns, the dates of the United States, and what it alone has in the notes', async () => {
  const { plan } = await planOf('teal.csv');
  expect(short(plan).map(({ steps }) => steps)).toEqual([
    ['saved 2026-05-01'],
    ['saved 2026-05-01', 'applied 2026-05-10', 'offer_received 2026-05-10'],
    ['saved 2026-05-02', 'applied 2026-05-03', 'withdrawn 2026-05-03'],
  ]);
  expect(plan.rows[0]?.record?.job).toMatchObject({
    salary: { min: 90_000, max: 130_000 },
    validThrough: '2026-05-30',
    notes: 'Excitement: 4',
  });
  expect(plan.rows[1]?.record?.job).toMatchObject({
    remoteMode: 'remote',
    notes: 'Follow up: 05/24/2026\nExcitement: 5',
  });
});

it('Simplify: a stage has its own date, N/A is nothing, and what was archived is', async () => {
  const { plan } = await planOf('simplify.csv');
  expect(short(plan).map(({ steps }) => steps)).toEqual([
    ['saved 2026-07-13', 'applied 2026-07-13'],
    ['saved 2026-07-01', 'applied 2026-07-01', 'rejected 2026-07-20'],
    ['saved 2026-11-21', 'archived 2026-11-21'],
  ]);
  expect(plan.rows[2]?.record?.job).toMatchObject({ locations: [], employmentTypes: ['CONTRACTOR'], notes: '' });
});

it('JobSync: jobs without any address', async () => {
  const { plan } = await planOf('jobsync.csv');
  expect(short(plan).map(({ stage, steps }) => [stage, steps])).toEqual([
    ['interviewing', ['saved 2026-03-01', 'applied 2026-03-02', 'interviewing 2026-03-02']],
    ['saved', ['saved 2026-03-03']],
    ['withdrawn', ['saved 2026-03-04', 'applied 2026-03-05', 'withdrawn 2026-03-05']],
  ]);
  for (const { record } of plan.rows) expect(hasAddress(record?.job.url ?? '')).toBe(false);
  expect(plan.rows[0]?.record?.job).toMatchObject({ notes: 'JobSource: Indeed', employmentTypes: ['FULL_TIME'] });
});

it('our own, of which a person has removed columns in a spreadsheet', async () => {
  const { plan } = await planOf('jobmagpie.csv');
  expect(short(plan)[0]).toMatchObject({
    fate: 'new',
    stage: 'applied',
    steps: ['saved 2026-05-01', 'applied 2026-05-04'],
  });
  expect(plan.rows[0]?.record?.job).toMatchObject({
    notes: '=1+1 is two',
    locations: [{ city: 'Leeds' }, { city: 'York' }],
    savedAt: '2026-05-01T08:00:00.000Z',
  });
});

it('a list of a person’s own, in German: what cannot be read is named and kept', async () => {
  const { format, plan } = await planOf('own-list.csv');
  expect(format).toBeNull();
  expect(short(plan)).toEqual([
    {
      fate: 'new',
      title: 'Konditor (m/w/d)',
      company: 'Bäckerei Nord',
      board: 'nord.example',
      stage: 'rejected',
      steps: ['saved 2026-05-14', 'applied 2026-05-14', 'rejected 2026-05-14'],
    },
    {
      fate: 'new',
      title: 'Kranführer',
      company: 'Hafen AG',
      board: 'no-address.invalid',
      stage: 'applied',
      steps: ['saved 2026-04-03', 'applied 2026-04-03'],
      problems: ['not-pay', 'unknown-stage'],
    },
  ]);
  expect(plan.rows[0]?.record?.job).toMatchObject({
    url: 'https://www.nord.example/stellen/7',
    notes: 'Freundlich;\naber weit\n\nAnsprechpartner: Frau Öztürk',
    salary: { min: 36_000, currency: 'EUR', period: 'year' },
  });
  expect(plan.rows[1]?.record?.job.notes).toBe('Gehalt: nach Vereinbarung\nStatus: wartet auf Rückruf');
});
