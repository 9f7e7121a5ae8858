import { systemClock, toInstant } from '@jobmagpie/model';
import { MAX_MUTATIONS_PER_PUSH, type Mutation, type MutationResult, millisecondsOf, nextBatch } from '@jobmagpie/sync';
import { database, type ParkedMutation } from './database.ts';
import { readIdentity, writeIdentity } from './identity.ts';

/** The next mutations to send, `limit` at most, marked as sent: from here on they are not changed any more. */
export async function takeBatch(limit: number = MAX_MUTATIONS_PER_PUSH): Promise<Mutation[]> {
  return database.transaction('rw', database.outbox, async () => {
    const head = await database.outbox.orderBy('seq').limit(limit).toArray();
    const batch = nextBatch(head.map((entry) => entry.mutation));
    await database.outbox
      .where('seq')
      .belowOrEqual(batch.at(-1)?.seq ?? 0)
      .modify({ wasSent: true });
    return batch;
  });
}

/** Takes in the server's answers: what it has leaves the queue, what it refused is parked where a person sees it. */
export async function takeAnswers(batch: readonly Mutation[], results: readonly MutationResult[]): Promise<void> {
  const answers = new Map(results.map((result) => [result.mutationId, result]));
  await database.transaction('rw', database.outbox, database.parked, async () => {
    for (const mutation of batch) {
      const answer = answers.get(mutation.mutationId);
      if (answer === undefined) continue;
      if (answer.status === 'rejected') await database.parked.put(parked(mutation, answer.reason));
      await database.outbox.delete(mutation.seq);
    }
  });
}

/** Parks one mutation that cannot be sent at all, so that the ones behind it can. */
export async function park(mutation: Mutation, reason: string): Promise<void> {
  await takeAnswers([mutation], [{ mutationId: mutation.mutationId, status: 'rejected', reason }]);
}

/**
 * Makes the queue begin at `expectedSeq`, the number that the server waits for. What lies below it the server has. Where
 * it waits for an earlier number than the queue begins with, it has lost what it had confirmed, and the queue is
 * numbered anew from there.
 */
export async function alignOutbox(expectedSeq: number): Promise<void> {
  await database.transaction('rw', database.outbox, database.device, async () => {
    await database.outbox.where('seq').below(expectedSeq).delete();
    const queue = await database.outbox.orderBy('seq').toArray();
    const shift = (queue[0]?.seq ?? expectedSeq) - expectedSeq;
    if (shift === 0) return;
    await database.outbox.clear();
    await database.outbox.bulkAdd(
      queue.map(({ mutation }) => {
        const seq = mutation.seq - shift;
        return { seq, mutation: { ...mutation, seq }, wasSent: false };
      }),
    );
    await writeIdentity({ ...(await readIdentity()), lastSeq: expectedSeq + queue.length - 1 });
  });
}

/** How many edits wait to be sent. */
export async function unsentCount(): Promise<number> {
  return database.outbox.count();
}

/** When the oldest edit that waits was made; null where none does. */
export async function unsentSince(): Promise<string | null> {
  const first = await database.outbox.orderBy('seq').first();
  return first === undefined ? null : toInstant(millisecondsOf(first.mutation.at));
}

/** What the server refused for good. */
export async function parkedMutations(): Promise<ParkedMutation[]> {
  return database.parked.toArray();
}

/** Forgets a refused mutation that a person has seen. */
export async function dismissParked(mutationId: string): Promise<void> {
  await database.parked.delete(mutationId);
}

function parked(mutation: Mutation, reason: string): ParkedMutation {
  return { mutationId: mutation.mutationId, mutation, reason, parkedAt: toInstant(systemClock()) };
}
