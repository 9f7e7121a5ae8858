import { useCallback, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../words/failure-words.ts';

const WAIT_MS = 600;

export interface DraftText {
  text: string;
  state: 'untouched' | 'waiting' | 'saved' | 'failed';
  /** Why it is not saved and what to do, while the state is `failed`. */
  problem: string | null;
  change: (text: string) => void;
  /** Saves now what was typed. */
  flush: () => void;
}

/**
 * A text that saves itself a moment after the last keystroke, on leaving the field and on leaving the page. Until the
 * store has it, every keystroke is kept beside it too, so that a tab that dies takes nothing along.
 */
export function useDraft(key: string, stored: string, save: (text: string) => Promise<void>): DraftText {
  const [typed, setTyped] = useState<string | null>(() => localStorage.getItem(key));
  const [state, setState] = useState<DraftText['state']>(typed === null ? 'untouched' : 'waiting');
  const [problem, setProblem] = useState<string | null>(null);
  const pending = useRef<string | null>(typed);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useRef(save);
  write.current = save;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const text = pending.current;
    if (text === null) return;
    pending.current = null;
    write.current(text).then(
      () => {
        if (pending.current !== null) return;
        localStorage.removeItem(key);
        setProblem(null);
        setState('saved');
      },
      (error: unknown) => {
        console.error('The text was not saved', error);
        pending.current ??= text;
        setProblem(failureWords(error));
        setState('failed');
      },
    );
  }, [key]);

  const change = useCallback(
    (text: string) => {
      keepBeside(key, text);
      pending.current = text;
      setTyped(text);
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, WAIT_MS);
    },
    [key, flush],
  );

  useEffect(() => {
    flush(); // What an earlier visit could not save.
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  // Once the store has what was typed, the store is what shows, so that an edit from another device shows too.
  useEffect(() => {
    if (state === 'saved' && typed === stored) setTyped(null);
  }, [state, typed, stored]);

  return { text: typed ?? stored, state, problem, change, flush };
}

/** Where even that has no room, typing goes on, and the store says at the next save that the disk is full. */
function keepBeside(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch (error) {
    console.error('The text is not kept beside the store', error);
  }
}
