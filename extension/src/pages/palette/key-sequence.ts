/** Keys that mean something one after the other, `g` then `b`. */

/** How long the second key may take. */
const PAUSE_MS = 1_000;

export interface KeySequence {
  /** Takes a key; gives what it completes, or null while nothing is complete. */
  take(key: string, at: number): string | null;
}

/** `known` are the sequences, `g b` or `/`. A key that completes nothing begins anew. */
export function keySequence(known: readonly string[]): KeySequence {
  let first: { key: string; at: number } | null = null;
  return {
    take(key, at) {
      const isSoon = first !== null && at - first.at <= PAUSE_MS;
      const both = isSoon ? `${first?.key} ${key}` : null;
      first = null;
      if (both !== null && known.includes(both)) return both;
      if (known.some((each) => each.startsWith(`${key} `))) first = { key, at };
      else if (known.includes(key)) return key;
      return null;
    },
  };
}
