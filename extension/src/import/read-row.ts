/** One line of another tracker as a job with its history. What a line does not say stays absent; what cannot be read is named. */

import { findBoardAddress } from '@jobmagpie/capture/addresses';
import {
  bareWords,
  canonicalUrl,
  readEmploymentTypes,
  readPlaces,
  readRemoteMode,
  readSeniority,
  webAddress,
} from '@jobmagpie/capture/fields';
import {
  type CalendarDate,
  type Description,
  type Instant,
  Job,
  JobId,
  newId,
  type Place,
  type Posting,
  type Stage,
} from '@jobmagpie/model';
import { boardAddresses } from '../board-addresses.ts';
import { NO_BOARD, noAddressFor } from '../no-address.ts';
import type { JobWithHistory } from '../store/imports.ts';
import { type ColumnMapping, type DateField, dateFields, type ImportField } from './import-field.ts';
import { dateOfCell, instantOfCell, saysYes } from './row-dates.ts';
import { rowHistory } from './row-history.ts';
import { payOfCells } from './row-pay.ts';
import type { DateOrder } from './tracker-format.ts';

/** As many characters as the notes of a job hold. */
const MAX_NOTES = 100_000;

export interface ReadContext {
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  /** What the words for stages mean, by bare words; null for one that nobody has said the meaning of. */
  readonly stages: ReadonlyMap<string, Stage | null>;
  readonly dateOrder: DateOrder | null;
  /** In bare words. */
  readonly emptyWords: ReadonlySet<string>;
  /** Columns that go into no notes, in bare words. */
  readonly ignored: ReadonlySet<string>;
  /** Whether what has no field, and what cannot be read, is kept in the notes. */
  readonly keepsRest: boolean;
  readonly today: CalendarDate;
  readonly now: Instant;
  readonly describe: (text: string) => Description | null;
}

export type CellProblemKind = 'no-title' | 'not-an-address' | 'not-a-date' | 'not-pay' | 'unknown-stage' | 'too-long';

export interface CellProblem {
  /** The column that it stands in; null where the line has no such column. */
  column: number | null;
  field: ImportField;
  kind: CellProblemKind;
}

export interface RowReading {
  /** Null where the line makes no job. */
  record: JobWithHistory | null;
  problems: readonly CellProblem[];
}

export function readRow(cells: readonly string[], context: ReadContext): RowReading {
  const problems: CellProblem[] = [];
  const columnOf = (field: ImportField) => {
    const columns = context.mapping.flatMap((each, index) => (each === field ? [index] : []));
    return columns.find((index) => textOf(cells[index], context) !== '') ?? columns[0] ?? null;
  };
  const cell = (field: ImportField) => {
    const column = columnOf(field);
    return column === null ? '' : textOf(cells[column], context);
  };
  const complain = (field: ImportField, kind: CellProblemKind) =>
    problems.push({ column: columnOf(field), field, kind });

  const title = cut(cell('title'), 500);
  if (title === '') {
    complain('title', 'no-title');
    return { record: null, problems };
  }
  if (cell('title').length > title.length) complain('title', 'too-long');
  const company = cut(cell('company'), 300);
  if (cell('company').length > company.length) complain('company', 'too-long');
  const id = newId(JobId);
  const { url, ...address } = addressOf(cell('url'), id);
  if (url === null && cell('url') !== '') complain('url', 'not-an-address');
  const locations = placesOf(cell('location'));
  const pay = {
    salary: cell('salary'),
    min: cell('salaryMin'),
    max: cell('salaryMax'),
    currency: cell('salaryCurrency'),
    period: cell('salaryPeriod'),
  };
  const salary = payOfCells(pay, locations[0]?.country ?? null);
  if (salary === null && (pay.salary !== '' || pay.min !== '' || pay.max !== ''))
    complain(pay.salary !== '' ? 'salary' : pay.min !== '' ? 'salaryMin' : 'salaryMax', 'not-pay');
  const moments = momentsOf(cell, context, complain);
  const stage = stageOf(cell, context, complain, moments.appliedAt !== null);
  const description = cell('description') === '' ? null : context.describe(cell('description'));
  const history = rowHistory(id, stage, moments, context.now);
  const fields = {
    title,
    company: company || null,
    companyUrl: absolute(cell('companyUrl')),
    companyLogoUrl: null,
    locations,
    remoteMode: remoteModeOf(cell('remoteMode'), cell('location')),
    employmentTypes: readEmploymentTypes(cell('employmentType')),
    seniority: readSeniority(title),
    salary,
    datePosted: dateOfCell(cell('datePosted'), context.dateOrder, context.today),
    validThrough: dateOfCell(cell('validThrough'), context.dateOrder, context.today),
    description,
    applyUrl: null,
  } satisfies Omit<Posting, 'sources' | 'canonicalUrl' | 'board' | 'boardJobId'>;
  const isUnread: Partial<Record<ImportField, boolean>> = {
    employmentType: fields.employmentTypes.length === 0,
    remoteMode: remoteModeOf(cell('remoteMode'), '') === null,
    companyUrl: fields.companyUrl === null,
  };
  const isHeld = (column: number, field: ImportField) =>
    column === columnOf(field) && isUnread[field] !== true && !problems.some((each) => each.column === column);
  const allNotes = notesOf(cells, context, isHeld);
  const notes = cut(allNotes, MAX_NOTES);
  if (allNotes.length > notes.length) complain('notes', 'too-long');
  const job = Job.safeParse({
    ...fields,
    ...address,
    sources: typedSources(fields),
    id,
    url: url ?? noAddressFor(id),
    stage,
    savedAt: moments.savedAt ?? history[0]?.at ?? context.now,
    notes,
    tags: tagsOf(cell('tags')),
  });
  // Every field was brought into its bounds above; a reader that gives more than a job can hold is named like a long cell.
  if (!job.success) {
    complain('title', 'too-long');
    return { record: null, problems };
  }
  return { record: { job: job.data, history }, problems };
}

/** A cell without blanks around it; a word for "nothing here" is nothing. */
function textOf(cell: string | undefined, { emptyWords }: ReadContext): string {
  const text = (cell ?? '').trim();
  return text.length < 20 && emptyWords.has(bareWords(text)) ? '' : text;
}

function cut(text: string, length: number): string {
  return text.slice(0, length).trim();
}

/** People write `acme.com/jobs/1`, too. */
function absolute(cell: string): string | null {
  const full = cell === '' || /^[a-z][a-z0-9+.-]*:/i.test(cell) ? cell : `https://${cell}`;
  return /\s/.test(full) ? null : webAddress(full, 'https://example.invalid');
}

function addressOf(
  cell: string,
  id: JobId,
): { url: string | null } & Pick<Posting, 'canonicalUrl' | 'board' | 'boardJobId'> {
  const url = absolute(cell);
  if (url === null) return { url, canonicalUrl: noAddressFor(id), board: NO_BOARD, boardJobId: null };
  const found = findBoardAddress(boardAddresses, url);
  const board = found?.board ?? new URL(url).hostname.replace(/^www\./, '');
  return { url, canonicalUrl: canonicalUrl(new URL(url), null), board, boardJobId: found?.id ?? null };
}

function placesOf(cell: string): Place[] {
  if (cell === '') return [];
  const places = readPlaces(cell);
  // Words that no reader knows are still where the person wrote that the job is.
  return places.length > 0 ? places : [{ text: cut(cell, 300), city: null, region: null, country: null }];
}

function remoteModeOf(cell: string, location: string) {
  return readRemoteMode(cell) ?? (saysYes(cell) ? 'remote' : null) ?? readRemoteMode(location);
}

type Complain = (field: ImportField, kind: CellProblemKind) => void;

function momentsOf(cell: (field: ImportField) => string, context: ReadContext, complain: Complain) {
  const at: Record<DateField, Instant | null> = {
    savedAt: null,
    appliedAt: null,
    interviewedAt: null,
    offeredAt: null,
    stageAt: null,
    datePosted: null,
    validThrough: null,
  };
  for (const field of dateFields) {
    const said = cell(field);
    if (said === '') continue;
    at[field] = instantOfCell(said, context.dateOrder, context.today);
    if (at[field] === null) complain(field, 'not-a-date');
  }
  return at;
}

function stageOf(
  cell: (field: ImportField) => string,
  { stages }: ReadContext,
  complain: Complain,
  isApplied: boolean,
): Stage {
  if (saysYes(cell('archived'))) return 'archived';
  const said = bareWords(cell('stage'));
  const unsaid = isApplied ? 'applied' : 'saved';
  if (said === '') return unsaid;
  const stage = stages.get(said) ?? null;
  if (stage === null) complain('stage', 'unknown-stage');
  return stage ?? unsaid;
}

/** A person kept this list: what it says outranks what a page says later. */
function typedSources(fields: Readonly<Record<string, unknown>>): Record<string, 'user'> {
  const said = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said.map(([field]) => [field, 'user']));
}

function tagsOf(cell: string): Job['tags'] {
  const tags = cell.split(/[;,|\n]/).map((tag) => cut(tag, 100));
  return Object.fromEntries(tags.filter(Boolean).map((tag) => [tag, true as const]));
}

/** The notes, and below them what has no other place: nothing that a person wrote down is lost on the way. */
function notesOf(
  cells: readonly string[],
  context: ReadContext,
  isHeld: (column: number, field: ImportField) => boolean,
): string {
  const own: string[] = [];
  const rest: string[] = [];
  for (const [column, header] of context.headers.entries()) {
    const text = textOf(cells[column], context);
    if (text === '') continue;
    const field = context.mapping[column] ?? null;
    if (field === 'notes') own.push(text);
    else if (!context.keepsRest) continue;
    else if (field === null ? !context.ignored.has(bareWords(header)) : !isHeld(column, field))
      rest.push(`${header}: ${text}`);
  }
  return [own.join('\n\n'), rest.join('\n')].filter(Boolean).join('\n\n').trim();
}
