/** The rules of the queue of mutations that a device has not had an answer to. */
import type { Hlc } from './clock.ts';
import { MAX_MUTATIONS_PER_PUSH, MAX_PUSH_BYTES, type Mutation } from './protocol.ts';

/**
 * One mutation in place of two that follow each other on the same row, or null where both must stay.
 * Only a put that covers every field of the earlier one may swallow it: else a field would move to a later clock than
 * the one it was written at, and win over an edit that really came after it. The earlier one must never have been sent.
 */
export function coalesce(earlier: Mutation, next: Mutation): Mutation | null {
  if (earlier.entity !== next.entity || earlier.id !== next.id) return null;
  if (earlier.op !== 'put' || next.op !== 'put') return null;
  if (!Object.keys(earlier.fields).every((field) => Object.hasOwn(next.fields, field))) return null;
  const { over: _, ...merged } = next;
  const over = overOfBoth(earlier, next);
  return { ...merged, mutationId: earlier.mutationId, seq: earlier.seq, ...(over !== undefined && { over }) };
}

/** What the two replaced together: of a field that both write, what was there before the first. */
function overOfBoth(
  earlier: Mutation & { op: 'put' },
  next: Mutation & { op: 'put' },
): Record<string, Hlc> | undefined {
  if (earlier.over === undefined || next.over === undefined) return undefined;
  const later = Object.entries(next.over).filter(([field]) => !Object.hasOwn(earlier.fields, field));
  return { ...earlier.over, ...Object.fromEntries(later) };
}

/**
 * The mutations at the head of the queue that fit into one push. A mutation larger than a whole push comes alone, so
 * that the server can answer it and the queue goes on.
 */
export function nextBatch(queue: readonly Mutation[]): Mutation[] {
  const batch: Mutation[] = [];
  const encoder = new TextEncoder();
  let bytes = 200; // the frame around the mutations
  for (const mutation of queue.slice(0, MAX_MUTATIONS_PER_PUSH)) {
    bytes += encoder.encode(JSON.stringify(mutation)).length + 1;
    if (bytes > MAX_PUSH_BYTES && batch.length > 0) break;
    batch.push(mutation);
  }
  return batch;
}
