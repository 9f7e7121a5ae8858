import type { Reading } from '@jobmagpie/capture';
import type { NotedReading } from './messages';

/**
 * What is to be remembered of how a page was read; null where that is nothing. A page that is empty, closed off or gone
 * says nothing of how well its board can be read.
 */
export function noteOf({ result, inspection }: Pick<Reading, 'result' | 'inspection'>): NotedReading | null {
  const { board, state, missing, guessed } = inspection;
  if (board === null || (result.posting === null && result.reason !== 'not-a-posting')) return null;
  return { board, state, missing: [...missing], guessed: [...guessed] };
}
