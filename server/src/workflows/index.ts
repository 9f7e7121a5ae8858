import { scores } from './scores.ts';
import type { Workflow } from './workflow.ts';

/** Every workflow. Called and not a value: what a workflow does is the cause of further events, and files import in circles. */
export function workflows(): Workflow[] {
  return [scores];
}
