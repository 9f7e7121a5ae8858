import { useCallback, useEffect, useRef, useState } from 'react';

const WAIT_MS = 600;

export interface DraftText {
  text: string;
  state: 'untouched' | 'waiting' | 'saved' | 'failed';
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
        setState('saved');
      },
      (error: unknown) => {
        console.error('The text was not saved', error);
        pending.current ??= text;
        setState('failed');
      },
    );
  }, [key]);

  const change = useCallback(
    (text: string) => {
      localStorage.setItem(key, text);
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

  return { text: typed ?? stored, state, change, flush };
}
