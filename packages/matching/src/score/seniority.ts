import { type Seniority, seniorities } from '@jobmagpie/model';
import { phrasebook } from '../phrasebook.ts';
import { lookUp } from '../text/look-up.ts';

/** The level that a title names, "Senior Engineer"; the highest where it names several, null where it names none. */
export function seniorityOf(title: string): Seniority | null {
  const book = phrasebook();
  let highest = -1;
  for (const { value } of lookUp(title, book.vocabulary).hits)
    for (const cue of book.cuesOf(value) ?? [])
      if (cue.means === 'seniority') highest = Math.max(highest, seniorities.indexOf(cue.seniority));
  return seniorities[highest] ?? null;
}
