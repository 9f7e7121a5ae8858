import { tidying } from '../background/tidy.ts';
import { scoresKeptUp } from '../features/scores/schedule.ts';
import { pruning } from '../pruning.ts';
import type { Schedule } from './schedule.ts';

/** Everything that is done by the clock. Called and not a value, because the files import in circles. */
export function schedules(): Schedule[] {
  return [pruning, tidying, scoresKeptUp];
}
