import { z } from 'zod';
import { Salary } from './money.ts';
import { CalendarDate } from './time.ts';

/** The kinds of employment of schema.org's `employmentType`. */
export const employmentTypes = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
] as const;
export const EmploymentType = z.enum(employmentTypes);
export type EmploymentType = z.infer<typeof EmploymentType>;

export const remoteModes = ['remote', 'hybrid', 'on_site'] as const;
export const RemoteMode = z.enum(remoteModes);
export type RemoteMode = z.infer<typeof RemoteMode>;

export const seniorities = ['intern', 'junior', 'mid', 'senior', 'lead', 'principal', 'executive'] as const;
export const Seniority = z.enum(seniorities);
export type Seniority = z.infer<typeof Seniority>;

/** A place of work: the words of the posting, and the parts that could be told apart. `country` is ISO 3166-1 alpha-2. */
export const Place = z.object({
  text: z.string().min(1).max(300),
  city: z.string().max(200).nullable(),
  region: z.string().max(200).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});
export type Place = z.infer<typeof Place>;

/** The most characters of a description that are kept: about ten times the longest posting ever seen. */
export const MAX_DESCRIPTION_LENGTH = 500_000;

/** A description cleaned of everything but its words and their shape: as Markdown, and as plain text. */
export const Description = z.object({
  markdown: z.string().max(MAX_DESCRIPTION_LENGTH),
  text: z.string().max(MAX_DESCRIPTION_LENGTH),
});
export type Description = z.infer<typeof Description>;

/** Where on a page a field came from, most trusted first; `user` is what a person typed and outranks them all. */
export const fieldSources = [
  'user',
  'json-ld',
  'microdata',
  'rdfa',
  'board-state',
  'board-markup',
  'heuristic',
] as const;
export const FieldSource = z.enum(fieldSources);
export type FieldSource = z.infer<typeof FieldSource>;

/** An address that a person may open: http or https, nothing that runs. */
export const WebAddress = z.url({ protocol: /^https?$/ }).max(8_192);

const postingFields = z.object({
  title: z.string().min(1).max(500),
  company: z.string().min(1).max(300).nullable(),
  companyUrl: WebAddress.nullable(),
  companyLogoUrl: WebAddress.nullable(),
  locations: z.array(Place).max(50),
  remoteMode: RemoteMode.nullable(),
  employmentTypes: z.array(EmploymentType).max(employmentTypes.length),
  seniority: Seniority.nullable(),
  salary: Salary.nullable(),
  datePosted: CalendarDate.nullable(),
  validThrough: CalendarDate.nullable(),
  description: Description.nullable(),
  applyUrl: WebAddress.nullable(),
  /** The address of the page without what only tracks visits. */
  canonicalUrl: WebAddress,
  /** The name of the board, `greenhouse`, or the host of any other site. */
  board: z.string().min(1).max(253),
  /** The board's own id of the posting. */
  boardJobId: z.string().min(1).max(300).nullable(),
});

/** The fields of a posting that a page can say, and that remember their source. */
export type PostingField = keyof z.infer<typeof postingFields>;

/**
 * What a page says about one job. A field that the page does not say is null or an empty list: nothing is guessed.
 * `sources` names, for each field that has a value, where it was read.
 */
export const Posting = postingFields.extend({
  sources: z.partialRecord(postingFields.keyof(), FieldSource),
});
export type Posting = z.infer<typeof Posting>;

/** Why a page yields no posting. */
export const noPostingReasons = [
  'list', // many postings, none of them the subject
  'login-wall',
  'blocked', // a check that the visitor is human
  'expired',
  'error-page',
  'not-a-posting', // an article, a form, a company's page
  'empty-page', // a shell that has not filled itself yet
] as const;
export const NoPostingReason = z.enum(noPostingReasons);
export type NoPostingReason = z.infer<typeof NoPostingReason>;

/** What comes of reading a page: a posting, or the reason why there is none. */
export const CaptureResult = z.union([
  z.object({ posting: Posting }),
  z.object({ posting: z.null(), reason: NoPostingReason }),
]);
export type CaptureResult = z.infer<typeof CaptureResult>;
