import type { Missing } from '@jobmagpie/matching';
import type { ScorePlace } from '../messages.ts';

/** Where a person can give what a score lacks; null where the posting lacks it. */
export function scorePlace(missing: Missing): ScorePlace | null {
  switch (missing) {
    case 'profile-skills':
    case 'comparable-data':
      return 'profile';
    case 'weights':
      return 'settings';
    case 'posting-text':
    case 'posting-skills':
      return null;
  }
}
