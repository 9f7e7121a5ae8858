import { workOutScores } from '../features/scores/scorer.ts';
import type { Workflow } from './workflow.ts';

/** Keeps the scores up with the jobs, the profile and the weights. */
export const scores: Workflow = {
  name: 'scores',
  on: [
    'job.created',
    'job.changed',
    'job.restored',
    'profile.created',
    'profile.changed',
    'profile.deleted',
    'profile.restored',
    'preferences.created',
    'preferences.changed',
    'preferences.deleted',
    'preferences.restored',
  ],
  retry: { limit: 5, delaySeconds: 5 },
  timeoutSeconds: 600,
  concurrency: 1,
  per: 'user',
  run: (userId, { services, signal }) => workOutScores(services, userId, signal),
};
