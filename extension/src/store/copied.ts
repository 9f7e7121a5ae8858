/**
 * What a store does that turns out to be a copy of another browser's: it takes an id of its own and goes on with what it
 * has not sent. The clocks of these edits get the digits of the new id, in the queue and in the rows, so that an edit of
 * the other copy at the same moment is another edit.
 */
import { DeviceId, newId } from '@jobmagpie/model';
import { deviceDigitsOf, Hlc, type Mutation, type RowState } from '@jobmagpie/sync';
import { database } from './database.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { readPairing, writePairing } from './pairing.ts';
import { readRow, writeRow } from './rows.ts';

const NEXT_ID = 'nextDeviceId';

/** The id that this store will have; the same at every call until it has it, so that a lost answer makes no second one. */
export async function nextDeviceId(): Promise<DeviceId> {
  return database.transaction('rw', database.device, async () => {
    const kept = DeviceId.safeParse((await database.device.get(NEXT_ID))?.value);
    const id = kept.success ? kept.data : newId(DeviceId);
    await database.device.put({ key: NEXT_ID, value: id });
    return id;
  });
}

/** The device that this store becomes, and how it signs in from then on. */
export interface OwnDevice {
  deviceId: DeviceId;
  token: string;
  /** The token that it shared with the other copy. */
  earlierToken: string;
  /** The number of the first mutation that the server has not; those below it were sent before the copy was made. */
  firstOwnSeq: number;
}

/** Becomes that device, in one transaction. Does nothing where the browser was paired anew meanwhile. */
export async function becomeOwnDevice({ deviceId, token, earlierToken, firstOwnSeq }: OwnDevice): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const pairing = await readPairing();
    if (pairing?.token !== earlierToken) return;
    const identity = await readIdentity();
    const queue = (await database.outbox.orderBy('seq').toArray()).filter(({ seq }) => seq >= firstOwnSeq);
    const clocks = ownClocks(
      queue.map(({ mutation }) => mutation),
      identity.deviceId,
      deviceId,
    );
    await database.outbox.clear();
    await database.outbox.bulkAdd(
      queue.map(({ mutation }, index) => {
        const seq = index + 1;
        return { seq, mutation: withClocks({ ...mutation, seq }, clocks), wasSent: false };
      }),
    );
    for (const { mutation } of queue) {
      const { entity, id } = mutation;
      const row = await readRow(entity, id);
      if (row !== null) await writeRow(entity, id, rowWithClocks(row, clocks));
    }
    await writeIdentity({ ...identity, deviceId, lastSeq: queue.length });
    await writePairing({ ...pairing, token });
    await database.device.delete(NEXT_ID);
  });
}

/**
 * From the clocks of this store's own edits to the new ones. What it only offers keeps its clock: the server may have it,
 * and must know it again.
 */
function ownClocks(queue: readonly Mutation[], before: DeviceId, after: DeviceId): Map<Hlc, Hlc> {
  const clocks = new Map<Hlc, Hlc>();
  const digits = before.slice(-12).toLowerCase();
  for (const mutation of queue) {
    const isEdit = mutation.op === 'put' && mutation.over !== undefined;
    if (!isEdit || deviceDigitsOf(mutation.at) !== digits) continue;
    clocks.set(mutation.at, Hlc.parse(`${mutation.at.slice(0, -12)}${after.slice(-12).toLowerCase()}`));
  }
  return clocks;
}

function withClocks(mutation: Mutation, clocks: ReadonlyMap<Hlc, Hlc>): Mutation {
  const at = clocks.get(mutation.at) ?? mutation.at;
  if (mutation.op === 'delete' || mutation.over === undefined) return { ...mutation, at };
  return { ...mutation, at, over: renamed(mutation.over, clocks) };
}

function rowWithClocks(row: RowState, clocks: ReadonlyMap<Hlc, Hlc>): RowState {
  return { fields: row.fields, clocks: renamed(row.clocks, clocks), deletedAt: row.deletedAt };
}

function renamed(named: Record<string, Hlc>, clocks: ReadonlyMap<Hlc, Hlc>): Record<string, Hlc> {
  return Object.fromEntries(Object.entries(named).map(([field, clock]) => [field, clocks.get(clock) ?? clock]));
}
