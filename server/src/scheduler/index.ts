import { tidying } from '../background/tidy.ts';
import { backingUp } from '../data/schedule.ts';
import { scoresKeptUp } from '../features/scores/schedule.ts';
import { pruning } from '../pruning.ts';
import type { Schedule } from './schedule.ts';

/** Everything that is done by the clock. Called and not a value, because the files import in circles. */
export function schedules(): Schedule[] {
  return [backingUp, pruning, tidying, scoresKeptUp];
}
