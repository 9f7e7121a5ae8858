/**
 * How far each device's mutations were taken in, and which of them were refused, so that a device which lost an answer
 * gets it again. Both go by the numbers that the device gives its mutations.
 */
import type { DeviceId, MutationId, UserId } from '@jobmagpie/model';
import type { MutationResult } from '@jobmagpie/sync';
import { and, eq, gte, lt } from 'drizzle-orm';
import type { Transaction } from '../database/connect.ts';
import type { Caller } from '../features/accounts/sessions.ts';
import { lockHead } from './head.ts';
import { deviceProgress, rejections } from './tables.ts';

/** A mutation of which only what is needed for an answer was checked. */
export interface SentMutation {
  mutationId: MutationId;
  seq: number;
}

/** The last number taken in, 0 for none, and whether the device may leave numbers out after it. */
export async function progressOf(
  tx: Transaction,
  { userId, deviceId }: Caller,
): Promise<{ lastSeq: number; mayLeap: boolean }> {
  const [progress] = await tx
    .select()
    .from(deviceProgress)
    .where(and(eq(deviceProgress.userId, userId), eq(deviceProgress.deviceId, deviceId)));
  return progress ?? { lastSeq: 0, mayLeap: false };
}

export async function keepProgress(tx: Transaction, caller: Caller, lastSeq: number): Promise<void> {
  const progress = { lastSeq, mayLeap: false };
  await tx
    .insert(deviceProgress)
    .values({ ...caller, ...progress })
    .onConflictDoUpdate({ target: [deviceProgress.userId, deviceProgress.deviceId], set: progress });
}

/**
 * Waits for number 1 of the device again, as it is paired. Another server may have numbered its queue anew in between,
 * and new edits under old numbers would pass for repeats. What is sent twice for it merges to the same.
 */
export async function beginAnew(tx: Transaction, userId: UserId, deviceId: DeviceId): Promise<void> {
  await lockHead(tx, userId); // a push under way would write its number after this
  await tx.delete(deviceProgress).where(and(eq(deviceProgress.userId, userId), eq(deviceProgress.deviceId, deviceId)));
  await tx.delete(rejections).where(and(eq(rejections.userId, userId), eq(rejections.deviceId, deviceId)));
}

/** A mutation that was refused, and why. */
export interface Refused {
  mutationId: MutationId;
  reason: string;
}

/** What was refused of these mutations when they came first, by their numbers. */
export async function refusedBefore(
  tx: Transaction,
  { userId, deviceId }: Caller,
  repeats: readonly SentMutation[],
): Promise<Map<number, Refused>> {
  const [first] = repeats;
  if (first === undefined) return new Map();
  const rows = await tx
    .select({ seq: rejections.seq, mutationId: rejections.mutationId, reason: rejections.reason })
    .from(rejections)
    .where(and(eq(rejections.userId, userId), eq(rejections.deviceId, deviceId), gte(rejections.seq, first.seq)));
  return new Map(rows.map(({ seq, ...refused }) => [seq, refused]));
}

/** What was refused before is refused again; the rest of what was taken in before is a duplicate. */
export function answersToRepeats(
  repeats: readonly SentMutation[],
  refused: ReadonlyMap<number, Refused>,
): MutationResult[] {
  return repeats.map(({ mutationId, seq }) => {
    const reason = refused.get(seq)?.reason;
    return reason === undefined ? { mutationId, status: 'duplicate' } : { mutationId, status: 'rejected', reason };
  });
}

/**
 * Forgets refusals below `seq`. A device sends from the head of its queue, so whatever lies below that it has had an
 * answer to and will not ask again.
 */
export async function forgetRefusals(tx: Transaction, { userId, deviceId }: Caller, seq: number): Promise<void> {
  await tx
    .delete(rejections)
    .where(and(eq(rejections.userId, userId), eq(rejections.deviceId, deviceId), lt(rejections.seq, seq)));
}

export async function keepRefusals(
  tx: Transaction,
  { userId, deviceId }: Caller,
  refused: readonly (SentMutation & { reason: string })[],
): Promise<void> {
  if (refused.length === 0) return;
  await tx.insert(rejections).values(refused.map((refusal) => ({ userId, deviceId, ...refusal })));
}
