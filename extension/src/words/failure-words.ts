import { i18n } from '#i18n';
import { storeProblemOf } from '../store/store-problem.ts';

/** What a deed that failed means to a person: what happened, what is safe, what to do. */
export function failureWords(error: unknown): string {
  return i18n.t(`failure.${storeProblemOf(error)}`);
}
