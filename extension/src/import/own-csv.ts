/**
 * Our own table of jobs, for people and their spreadsheets, and back: every field of a job has a column of its own, so
 * that a line which nobody has changed comes back as the same job with the same history.
 */
import { Job, type Place, StageChange } from '@jobmagpie/model';
import { z } from 'zod';
import { csvLine, withoutMark } from '../csv.ts';
import { noAddressFor } from '../no-address.ts';
import type { JobWithHistory } from '../store/imports.ts';

export const ownColumns = [
  'title',
  'company',
  'stage',
  'saved_at',
  'applied_at',
  'url',
  'locations',
  'remote_mode',
  'employment_types',
  'seniority',
  'salary_min',
  'salary_max',
  'salary_currency',
  'salary_period',
  'salary_is_estimate',
  'date_posted',
  'valid_through',
  'tags',
  'notes',
  'description',
  'apply_url',
  'company_url',
  'company_logo_url',
  'board',
  'board_job_id',
  'canonical_url',
  'description_text',
  'location_parts',
  'sources',
  'stage_history',
  'other',
  'id',
] as const;
type OwnColumn = (typeof ownColumns)[number];

const SEPARATOR = '; ';

export function ownHeader(): string {
  return csvLine(ownColumns);
}

export function ownLine({ job, history }: JobWithHistory): string {
  const cells: Record<OwnColumn, string> = {
    title: job.title,
    company: job.company ?? '',
    stage: job.stage,
    saved_at: job.savedAt,
    // For the reader alone: the history says it too.
    applied_at: history.find(({ to }) => to === 'applied')?.at ?? '',
    // One that stands for none is made from the id again.
    url: job.url === noAddressFor(job.id) ? '' : job.url,
    locations: job.locations.map(({ text }) => text).join(SEPARATOR),
    remote_mode: job.remoteMode ?? '',
    employment_types: job.employmentTypes.join(SEPARATOR),
    seniority: job.seniority ?? '',
    salary_min: String(job.salary?.min ?? ''),
    salary_max: String(job.salary?.max ?? ''),
    salary_currency: job.salary?.currency ?? '',
    salary_period: job.salary?.period ?? '',
    salary_is_estimate: job.salary === null ? '' : String(job.salary.isEstimate),
    date_posted: job.datePosted ?? '',
    valid_through: job.validThrough ?? '',
    tags: JSON.stringify(Object.keys(job.tags)),
    notes: job.notes,
    description: job.description?.markdown ?? '',
    apply_url: job.applyUrl ?? '',
    company_url: job.companyUrl ?? '',
    company_logo_url: job.companyLogoUrl ?? '',
    board: job.board,
    board_job_id: job.boardJobId ?? '',
    canonical_url: job.canonicalUrl === noAddressFor(job.id) ? '' : job.canonicalUrl,
    // Said apart from an empty description, which is one too.
    description_text: job.description === null ? '' : JSON.stringify(job.description.text),
    location_parts: JSON.stringify(job.locations),
    sources: JSON.stringify(job.sources),
    stage_history: JSON.stringify(history.map(({ jobId: _, ...step }) => step)),
    other: JSON.stringify(otherFieldsOf(job)),
    id: job.id,
  };
  return csvLine(ownColumns.map((column) => cells[column]));
}

/** What no person would look for in a table, and what has no column yet. */
function otherFieldsOf(job: Job): object {
  return Object.fromEntries(Object.entries(job).filter(([field]) => !Object.hasOwn(columnOfField, field)));
}

/** The columns that hold the fields of a job. */
const columnOfField: Readonly<Record<string, OwnColumn>> = {
  title: 'title',
  company: 'company',
  stage: 'stage',
  savedAt: 'saved_at',
  url: 'url',
  locations: 'locations',
  remoteMode: 'remote_mode',
  employmentTypes: 'employment_types',
  seniority: 'seniority',
  salary: 'salary_min',
  datePosted: 'date_posted',
  validThrough: 'valid_through',
  tags: 'tags',
  notes: 'notes',
  description: 'description',
  applyUrl: 'apply_url',
  companyUrl: 'company_url',
  companyLogoUrl: 'company_logo_url',
  board: 'board',
  boardJobId: 'board_job_id',
  canonicalUrl: 'canonical_url',
  sources: 'sources',
  id: 'id',
};

const Steps = z.array(StageChange.omit({ jobId: true }));
const Tags = z.array(z.string());

/** The job of a line; null where a cell does not hold what it must, because somebody changed it. */
export function readOwnLine(headers: readonly string[], line: readonly string[]): JobWithHistory | null {
  const cells = new Map(headers.map((header, index) => [header.trim().toLowerCase(), withoutMark(line[index] ?? '')]));
  const cell = (column: OwnColumn) => cells.get(column) ?? '';
  const orNull = (column: OwnColumn) => cell(column) || null;
  const number = (column: OwnColumn) => (cell(column) === '' ? null : Number(cell(column)));
  const hasSalary = cell('salary_min') !== '' || cell('salary_max') !== '';
  const tags = Tags.safeParse(jsonOf(cell('tags')));
  const noAddress = noAddressFor(cell('id'));
  const other = z.record(z.string(), z.unknown()).safeParse(jsonOf(cell('other'))).data;
  const job = Job.safeParse({
    ...other,
    id: cell('id'),
    title: cell('title'),
    company: orNull('company'),
    stage: cell('stage'),
    savedAt: cell('saved_at'),
    url: cell('url') || noAddress,
    canonicalUrl: cell('canonical_url') || noAddress,
    locations: placesOf(cell('locations'), jsonOf(cell('location_parts'))),
    remoteMode: orNull('remote_mode'),
    employmentTypes: listOf(cell('employment_types')),
    seniority: orNull('seniority'),
    salary: hasSalary
      ? {
          min: number('salary_min'),
          max: number('salary_max'),
          currency: orNull('salary_currency'),
          period: orNull('salary_period'),
          isEstimate: cell('salary_is_estimate') === 'true',
        }
      : null,
    datePosted: orNull('date_posted'),
    validThrough: orNull('valid_through'),
    tags: Object.fromEntries((tags.data ?? listOf(cell('tags'))).map((tag) => [tag, true])),
    notes: cell('notes'),
    description:
      cell('description_text') === '' && cell('description') === ''
        ? null
        : { markdown: cell('description'), text: jsonOf(cell('description_text')) ?? cell('description') },
    applyUrl: orNull('apply_url'),
    companyUrl: orNull('company_url'),
    companyLogoUrl: orNull('company_logo_url'),
    board: cell('board'),
    boardJobId: orNull('board_job_id'),
    sources: jsonOf(cell('sources')),
  });
  const steps = Steps.safeParse(jsonOf(cell('stage_history')));
  if (!job.success || !steps.success) return null;
  return { job: job.data, history: steps.data.map((step) => ({ ...step, jobId: job.data.id })) };
}

/** The places as they were; those that somebody wrote anew are words without parts. */
function placesOf(text: string, parts: unknown): unknown {
  const known = z.array(z.looseObject({ text: z.string() })).safeParse(parts).data ?? [];
  if (known.map((place) => place.text).join(SEPARATOR) === text) return known;
  return listOf(text).map(
    (each): Place | (typeof known)[number] =>
      known.find((place) => place.text === each) ?? { text: each, city: null, region: null, country: null },
  );
}

function listOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean);
}

function jsonOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema that it is given to says what is missing
  }
}
