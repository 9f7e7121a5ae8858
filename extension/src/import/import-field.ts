/** What a column of another tracker can be for a job here. */
export const importFields = [
  'title',
  'company',
  'companyUrl',
  'url',
  'stage',
  'archived',
  'savedAt',
  'appliedAt',
  'interviewedAt',
  'offeredAt',
  'stageAt',
  'datePosted',
  'validThrough',
  'location',
  'remoteMode',
  'employmentType',
  'salary',
  'salaryMin',
  'salaryMax',
  'salaryCurrency',
  'salaryPeriod',
  'description',
  'notes',
  'tags',
] as const;
export type ImportField = (typeof importFields)[number];

/** The fields that hold a date. */
export const dateFields = [
  'savedAt',
  'appliedAt',
  'interviewedAt',
  'offeredAt',
  'stageAt',
  'datePosted',
  'validThrough',
] as const satisfies readonly ImportField[];
export type DateField = (typeof dateFields)[number];

export function isDateField(field: ImportField | null): field is DateField {
  return dateFields.some((each) => each === field);
}

/** What each column of a file is taken for, in the order of the columns; null for one that is not a field. */
export type ColumnMapping = readonly (ImportField | null)[];
