import type { Missing } from '@jobmagpie/matching';

/** Where a person can give what a score lacks; null where the posting lacks it. */
export function scorePlace(missing: Missing): 'profile' | 'settings' | null {
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
