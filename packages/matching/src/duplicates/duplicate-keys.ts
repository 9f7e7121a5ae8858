/**
 * The few keys under which a posting is laid down, so that its likely duplicates are found among thousands without
 * comparing it with all of them: two postings that `comparePostings` takes for one have, with hardly an exception, a key
 * in common, and strangers have none.
 */

import { comparableCompany } from './company-name.ts';
import type { PostingToCompare } from './compare-postings.ts';
import { comparableTitle, joined } from './job-title.ts';
import { comparablePlaces } from './place-comparison.ts';
import { hashOf, runsOf } from './text-likeness.ts';
import { wordsOf } from './words.ts';

/** Of a whole text: two are as likely to have their smallest run in common as they have runs in common. */
const DRAWN_OF_TEXT = 2;
/** A board that cuts texts keeps their beginning. */
const OPENING_WORDS = 60;
const DRAWN_OF_OPENING = 1;

/** At most four short keys; none where there is nothing to go by. */
export function duplicateKeys({ title, company, locations, description }: PostingToCompare): string[] {
  const name = comparableCompany(company);
  const work = joined(comparableTitle(title, name, comparablePlaces(locations)));
  const words = wordsOf(description?.text ?? '');
  const keys = [
    ...(name.brand[0] === undefined || work === '' ? [] : [`t${hashOf(`${name.brand[0]} ${work}`).toString(36)}`]),
    ...smallest(runsOf(words), DRAWN_OF_TEXT).map((run) => `d${run.toString(36)}`),
    ...smallest(runsOf(words.slice(0, OPENING_WORDS)), DRAWN_OF_OPENING).map((run) => `o${run.toString(36)}`),
  ];
  return [...new Set(keys)];
}

function smallest(numbers: readonly number[], count: number): number[] {
  const found: number[] = [];
  for (const number of numbers) {
    if (found.includes(number)) continue;
    if (found.length === count && number >= (found[count - 1] ?? 0)) continue;
    found.push(number);
    found.sort((one, other) => one - other);
    found.length = Math.min(found.length, count);
  }
  return found;
}
