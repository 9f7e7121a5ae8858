import type { Posting } from '@jobmagpie/model';

/** What of a posting is shown before it is saved. */
const shownFields = [
  'title',
  'company',
  'locations',
  'remoteMode',
  'salary',
  'employmentTypes',
  'validThrough',
] as const satisfies readonly (keyof Posting)[];

export type ShownPosting = Pick<Posting, (typeof shownFields)[number] | 'sources'>;

/** The posting with what was shown of it when the person agreed, though the page may say something else by now. */
export function agreedPosting(posting: Posting, shown: ShownPosting | null): Posting {
  if (shown === null) return posting;
  const { title, company, locations, remoteMode, salary, employmentTypes, validThrough } = shown;
  const sources = { ...posting.sources };
  for (const field of shownFields) {
    delete sources[field];
    const source = shown.sources[field];
    if (source !== undefined) sources[field] = source;
  }
  return { ...posting, title, company, locations, remoteMode, salary, employmentTypes, validThrough, sources };
}
