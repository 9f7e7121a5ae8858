import { findBoardAddress } from '@jobmagpie/capture/addresses';
import {
  canonicalUrl,
  readPlaces,
  readRemoteMode,
  readSalary,
  readSeniority,
  webAddress,
} from '@jobmagpie/capture/fields';
import { type Description, JobId, newId, type Posting, type PostingField, type Salary } from '@jobmagpie/model';
import { z } from 'zod';
import { boardAddresses } from '../../board-addresses.ts';
import { NO_BOARD, noAddressFor } from '../../no-address.ts';
import { placesText } from '../job/places-text.ts';

/** What a person can type of a job before it is saved. */
export const JobFields = z.object({
  title: z.string(),
  company: z.string(),
  place: z.string(),
  address: z.string(),
  pay: z.string(),
  description: z.string(),
  notes: z.string(),
  stage: z.enum(['saved', 'applied']),
});
export type JobFields = z.infer<typeof JobFields>;

export const noFields: JobFields = {
  title: '',
  company: '',
  place: '',
  address: '',
  pay: '',
  description: '',
  notes: '',
  stage: 'saved',
};

/** The fields of a posting that was read, to be looked over. */
export function fieldsOf(posting: Posting, address: string): JobFields {
  return {
    ...noFields,
    title: posting.title,
    company: posting.company ?? '',
    place: placesText(posting.locations),
    address,
    pay: payText(posting.salary),
    description: posting.description?.markdown ?? '',
  };
}

/** Pay in words that are read back as the same. */
export function payText(salary: Salary | null): string {
  if (salary === null) return '';
  const { min, max, currency, period } = salary;
  const amount =
    min === null ? `up to ${max}` : max === null ? `from ${min}` : min === max ? `${min}` : `${min} - ${max}`;
  return [amount, currency, period === null ? null : `/ ${period}`].filter(Boolean).join(' ');
}

export type FieldsProblem = 'no-title' | 'not-an-address' | 'not-pay';

/** What must be put right before the fields make a job; null where nothing must. */
export function problemOf(fields: JobFields, read: Posting | null): FieldsProblem | null {
  if (fields.title.trim() === '') return 'no-title';
  if (fields.address.trim() !== '' && absoluteAddress(fields.address) === null) return 'not-an-address';
  return fields.pay.trim() !== '' && salaryOf(fields, read) === null ? 'not-pay' : null;
}

/** An address as people type it, `acme.com/jobs/1`; null where it is none. */
export function absoluteAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  return webAddress(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`, 'https://example.invalid');
}

/**
 * The posting that the fields make, on top of what was read of a page or a text. What the person changed is theirs, and
 * no later reading overrules it. The fields must be without a problem.
 */
export function postingOf(
  fields: JobFields,
  read: Posting | null,
  describe: (text: string) => Description | null,
): { posting: Posting; url: string } {
  const own = absoluteAddress(fields.address);
  const before = read === null ? null : fieldsOf(read, fields.address);
  const isChanged = (field: keyof JobFields) => before === null || fields[field].trim() !== before[field].trim();
  const locations = isChanged('place') ? readPlaces(fields.place) : (read?.locations ?? []);
  const values = {
    title: fields.title.trim().slice(0, 500),
    company: fields.company.trim().slice(0, 300) || null,
    locations,
    salary: salaryOf(fields, read),
    description: isChanged('description') ? describeTyped(fields.description, describe) : (read?.description ?? null),
  };
  const typed: PostingField[] = [];
  if (isChanged('title')) typed.push('title');
  if (isChanged('company') && values.company !== null) typed.push('company');
  if (isChanged('place') && locations.length > 0) typed.push('locations');
  if (isChanged('pay') && values.salary !== null) typed.push('salary');
  if (isChanged('description') && values.description !== null) typed.push('description');
  const sources = { ...read?.sources, ...Object.fromEntries(typed.map((field) => [field, 'user' as const])) };
  const address = addressOf(own, read);
  const posting: Posting = {
    ...nothingElse,
    remoteMode: readRemoteMode(fields.place),
    seniority: readSeniority(values.title),
    ...read,
    ...values,
    ...address,
    sources,
  };
  return { posting, url: own ?? address.canonicalUrl };
}

const nothingElse = {
  companyUrl: null,
  companyLogoUrl: null,
  employmentTypes: [],
  datePosted: null,
  validThrough: null,
  applyUrl: null,
} satisfies Partial<Posting>;

function describeTyped(text: string, describe: (text: string) => Description | null): Description | null {
  return text.trim() === '' ? null : describe(text);
}

function salaryOf({ pay, place }: JobFields, read: Posting | null): Salary | null {
  if (read !== null && pay.trim() === payText(read.salary)) return read.salary;
  return readSalary(pay, { country: readPlaces(place)[0]?.country ?? null });
}

function addressOf(url: string | null, read: Posting | null): Pick<Posting, 'canonicalUrl' | 'board' | 'boardJobId'> {
  if (url === null) return { canonicalUrl: noAddressFor(newId(JobId)), board: NO_BOARD, boardJobId: null };
  if (read !== null && canonicalUrl(new URL(url), null) === canonicalUrl(new URL(read.canonicalUrl), null)) {
    return { canonicalUrl: read.canonicalUrl, board: read.board, boardJobId: read.boardJobId };
  }
  const found = findBoardAddress(boardAddresses, url);
  const board = found?.board ?? new URL(url).hostname.replace(/^www\./, '');
  return { canonicalUrl: canonicalUrl(new URL(url), null), board, boardJobId: found?.id ?? null };
}
