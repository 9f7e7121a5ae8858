import type { Job } from '@jobmagpie/model';
import { searchTextOf } from './search-words.ts';

/**
 * What a search looks through of one job, apart from its long row: ten thousand of these are read in a tenth of a second,
 * ten thousand jobs with their descriptions in half a second and more.
 */
export interface JobText {
  id: string;
  text: string;
}

export function toJobText({ id, value }: { id: string; value: Job }): JobText {
  return { id, text: searchTextOf(value) };
}
