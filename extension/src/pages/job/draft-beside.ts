import { z } from 'zod';

/**
 * What was typed and is not in the store yet, with the words of the store that it began from, and the words that stood in
 * the window as it was typed: another window's are in it only where they were among those.
 */
const Typed = z.object({ base: z.string(), text: z.string(), from: z.string().optional() });
export type Typed = z.infer<typeof Typed>;

/** What is kept beside the store under `key`; every window of Jobmagpie sees the same. */
export function readBeside(key: string): Typed | null {
  return parseBeside(localStorage.getItem(key));
}

/** Where even that has no room, typing goes on, and the store says at the next save that the disk is full. */
export function keepBeside(key: string, typed: Typed): void {
  try {
    localStorage.setItem(key, JSON.stringify(typed));
  } catch (error) {
    console.error('The text is not kept beside the store', error);
  }
}

export function dropBeside(key: string): void {
  localStorage.removeItem(key);
}

/** Hears what another window keeps there, and what stood there before. What is returned stops that. */
export function onBeside(key: string, hear: (now: Typed | null, before: Typed | null) => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === key) hear(parseBeside(event.newValue), parseBeside(event.oldValue));
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

function parseBeside(kept: string | null): Typed | null {
  if (kept === null) return null;
  try {
    return Typed.parse(JSON.parse(kept));
  } catch {
    // Words alone, as they were kept at first: with nothing to have begun from, they are put beside what is there.
    return { base: '', text: kept };
  }
}
