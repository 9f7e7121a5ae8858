import { Mutation, type RowState, wrongField } from '@jobmagpie/sync';
import { isDeeperThan } from '../http/body.ts';

/** The mutation, or a sentence that says why it cannot be taken in. `sent` is JSON of any kind. */
export function checkMutation(sent: unknown): { mutation: Mutation } | { reason: string } {
  if (isDeeperThan(sent)) return { reason: 'The change is nested too deeply.' };
  const unstorable = unstorableText(sent);
  if (unstorable !== null) return { reason: unstorable };
  const parsed = Mutation.safeParse(sent);
  if (!parsed.success) {
    const [problem] = parsed.error.issues;
    return { reason: `The change is not well formed (${problem?.path.slice(0, 1).join('') ?? ''}).` };
  }
  const mutation = parsed.data;
  const wrong = wrongField(mutation.entity, mutation.fields);
  if (wrong !== null) return { reason: wrong };
  if (mutation.op === 'put' && Object.hasOwn(mutation.fields, 'id') && mutation.fields.id !== mutation.id) {
    return { reason: 'The change names two different entries.' };
  }
  return { mutation };
}

/**
 * How many fields a row can have; the largest of ours have some hundreds. Every edit copies its row, so that one with a
 * hundred thousand would keep the server for most of a minute at each push.
 */
const MAX_FIELDS = 5_000;

/** The mutation, or why it cannot be taken in beside what the row holds. */
export function fitting(row: RowState | null, mutation: Mutation): { mutation: Mutation } | { reason: string } {
  const held = row?.clocks ?? {};
  const added = Object.keys(mutation.fields).filter((field) => !Object.hasOwn(held, field)).length;
  if (added === 0 || Object.keys(held).length + added <= MAX_FIELDS) return { mutation };
  return { reason: 'The entry would have too many fields.' };
}

/**
 * Text that a database cannot keep, or that JavaScript would not keep as it is. Emoji and every real letter pass.
 * Depth was bounded before, so that walking down is safe.
 */
export function unstorableText(value: unknown): string | null {
  if (typeof value === 'string') {
    if (value.includes('\u0000')) return 'A text has a NUL character in it, which cannot be stored.';
    return value.isWellFormed() ? null : 'A text has half of a character in it, which cannot be stored.';
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, content] of Object.entries(value)) {
    // Written to an object, this name would change the object itself.
    if (name === '__proto__') return 'A field has a name that cannot be stored.';
    const problem = (Array.isArray(value) ? null : unstorableText(name)) ?? unstorableText(content);
    if (problem !== null) return problem;
  }
  return null;
}
