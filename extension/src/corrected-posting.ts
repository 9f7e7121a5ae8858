import type { Posting } from '@jobmagpie/model';

/** What a person has made of the words of a posting before it is saved. */
export interface TypedWords {
  title: string;
  company: string;
}

/** The posting as it is to be saved. What the person typed is theirs, whatever the page says. */
export function correctedPosting(posting: Posting, { title, company }: TypedWords): Posting {
  const next = { title: title.trim(), company: company.trim() === '' ? null : company.trim() };
  const sources = { ...posting.sources };
  if (next.title !== posting.title) sources.title = 'user';
  if (next.company !== posting.company) sources.company = 'user';
  return { ...posting, ...next, sources };
}
