import { createContext, useCallback, useContext } from 'react';
import { failureWords } from '../words/failure-words.ts';

/** Says what went wrong in the window; null where what was said no longer holds. */
export type SayFailure = (words: string | null) => void;

/** How the window around says a failure: the dashboard in a toast, the popup in a line of its own. */
export const FailureContext = createContext<SayFailure>(() => {});

/** Resolves to whether the deed was done. It never rejects: what went wrong was said by then. */
type Attempt = (deed: () => Promise<unknown>) => Promise<boolean>;

/**
 * Runs what a person asked for, such as a write, and says in words where it did not work. What was typed for it is
 * given up only after the answer `true`.
 */
export function useAttempt(): Attempt {
  const say = useContext(FailureContext);
  return useCallback((deed) => attempt(deed, say), [say]);
}

/** As `useAttempt`, where `say` is at hand. `deed` starts at once, so that it still counts as done by the click. */
export async function attempt(deed: () => Promise<unknown>, say: SayFailure): Promise<boolean> {
  try {
    await deed();
    say(null);
    return true;
  } catch (error) {
    console.error('What was asked for did not work', error);
    say(failureWords(error));
    return false;
  }
}
