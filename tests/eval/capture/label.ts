import { z } from 'zod';

const SalaryLabel = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  currency: z.string().nullable(),
  period: z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR']).nullable(),
});

const strings = z
  .union([z.string(), z.array(z.string()), z.null()])
  .transform((value) => (value === null ? [] : typeof value === 'string' ? [value] : value));

/** What a person wrote down about a saved page; the folder's MANIFEST.md explains each member. */
export const PageLabel = z.object({
  board: z.string().nullable().default(null),
  url: z.string().nullable(),
  kind: z.enum(['posting', 'list', 'expired', 'other']),
  title: z.string().nullable(),
  company: z.string().nullable(),
  locations: z.array(z.string()),
  employmentType: strings,
  salary: SalaryLabel.nullable(),
  datePosted: z.string().nullable(),
  validThrough: z.string().nullable(),
  descriptionStartsWith: z.string().nullable(),
  descriptionEndsWith: z.string().nullable(),
  embeddedOnly: z.array(z.string()).default([]),
  inDescriptionOnly: z.array(z.string()).default([]),
  alsoAcceptable: z.record(z.string(), z.unknown()).default({}),
});
export type PageLabel = z.infer<typeof PageLabel>;
