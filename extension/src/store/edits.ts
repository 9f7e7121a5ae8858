/**
 * The one door through which this device writes. An edit changes the row and queues its mutation in one transaction, so
 * that neither is ever there without the other.
 */
import {
  MutationId,
  newId,
  type SyncedEntity,
  type SyncedEntityName,
  type SyncedValue,
  syncedEntities,
  syncedEntityList,
  systemClock,
} from '@jobmagpie/model';
import {
  applyEdit,
  changedFields,
  clocksUnder,
  coalesce,
  type FieldValue,
  type Mutation,
  type RowState,
  tick,
} from '@jobmagpie/sync';
import { database, type OutboxEntry } from './database.ts';
import { type Identity, readIdentity, writeIdentity } from './identity.ts';
import { insertRow, readRow, writeRow } from './rows.ts';
import { storable } from './storable.ts';

export interface Edits {
  /** Writes a value that is new or replaces the one of the same id; only what differs becomes a mutation. */
  put<Name extends SyncedEntityName>(entity: Name, value: SyncedValue<Name>): Promise<void>;
  /**
   * Writes rows whose ids were made just now, so that nothing stored can stand in their way: nothing is looked up
   * first.
   */
  insert(...rows: NewRow[]): void;
  /** Deletes the row; what belongs to it goes with it in the same mutation. */
  delete(entity: SyncedEntityName, id: string): Promise<void>;
  /** Brings a deleted row back as it was, and with it what went with it. */
  restore(entity: SyncedEntityName, id: string): Promise<void>;
}

export type NewRow = {
  [Name in SyncedEntityName]: { entity: Name; value: SyncedValue<Name> };
}[SyncedEntityName];

/**
 * Runs `work` in one durable transaction over the whole store and resolves once it is committed.
 * Rejects with nothing written if `work` throws or the browser refuses the commit (`QuotaExceededError`).
 */
export async function edit<Result>(work: (edits: Edits) => Promise<Result>): Promise<Result> {
  return editAfter(async () => undefined, work);
}

/**
 * As `edit`, for work that begins with looking something up in the same transaction: what `lookUp` finds is passed on.
 * A click waits for every turn that requests take one after the other, so the look-up travels beside the first request
 * of the transaction, and its last ones travel together.
 */
export async function editAfter<Found, Result>(
  lookUp: () => Promise<Found>,
  work: (edits: Edits, found: Found) => Promise<Result>,
): Promise<Result> {
  return database.transaction('rw', database.tables, async () => {
    const [identity, found] = await Promise.all([readIdentity(), lookUp()]);
    const underWay: Promise<unknown>[] = [];
    const result = await work(editsOf(identity, underWay), found);
    await Promise.all([...underWay, writeIdentity(identity)]);
    return result;
  });
}

type RowChange = Pick<Mutation, 'entity' | 'id' | 'op' | 'fields'>;

function editsOf(identity: Identity, underWay: Promise<unknown>[]): Edits {
  const nextMutation = (edit: RowChange, before: RowState | null): Mutation => {
    identity.lastClock = tick(identity.lastClock, systemClock(), identity.deviceId);
    return {
      ...edit,
      ...(edit.op === 'put' && { over: clocksUnder(before, edit.fields) }),
      mutationId: newId(MutationId),
      seq: identity.lastSeq + 1,
      at: identity.lastClock,
    } as Mutation; // `edit` is one of its two forms
  };
  const enqueue = async (edit: RowChange, before: RowState | null): Promise<Mutation> => {
    const next = nextMutation(edit, before);
    const last = await database.outbox.get(identity.lastSeq);
    const merged = last === undefined || last.wasSent ? null : coalesce(last.mutation, next);
    const mutation = merged ?? next;
    identity.lastSeq = mutation.seq;
    await database.outbox.put({ seq: mutation.seq, mutation, wasSent: false });
    return mutation;
  };
  const apply = async (edit: RowChange) => {
    const before = await readRow(edit.entity, edit.id);
    await writeRow(edit.entity, edit.id, applyEdit(before, await enqueue(edit, before)).row);
  };

  return {
    async put(entity, given) {
      const value = storable(given);
      const definition: SyncedEntity = syncedEntities[entity];
      const before = (await database.tableOf(entity).get(value.id))?.value ?? definition.defaults ?? null;
      const fields = changedFields(definition, before, value);
      if (Object.keys(fields).length > 0) await apply({ entity, id: value.id, op: 'put', fields });
    },
    insert(...rows) {
      const entries: OutboxEntry[] = [];
      for (const { entity, value: given } of rows) {
        const value = storable(given);
        const fields = changedFields(syncedEntities[entity], null, value);
        const mutation = nextMutation({ entity, id: value.id, op: 'put', fields }, null);
        identity.lastSeq = mutation.seq;
        entries.push({ seq: mutation.seq, mutation, wasSent: false });
        underWay.push(insertRow(entity, value, applyEdit(null, mutation).row));
      }
      underWay.push(database.outbox.bulkAdd(entries));
    },
    async delete(entity, id) {
      await apply({ entity, id, op: 'delete', fields: {} });
      const { lastClock: deletedAt } = identity;
      for (const child of await childrenOf(entity, id)) {
        const row = await readRow(child.entity, child.id);
        if (row !== null) await writeRow(child.entity, child.id, { ...row, deletedAt });
      }
    },
    async restore(entity, id) {
      const parent = await database.tombstones.get([entity, id]);
      if (parent === undefined) return;
      const wentAlong = await database.tombstones
        .filter((row) => row.deletedAt === parent.deletedAt && belongsTo(row.entity, row.fields, entity, id))
        .toArray();
      // Writing its own id again changes nothing but the time: what other devices wrote meanwhile stays theirs.
      await apply({ entity, id, op: 'put', fields: { id } });
      for (const row of wentAlong) await writeRow(row.entity, row.id, { ...row, deletedAt: null });
    },
  };
}

async function childrenOf(entity: string, id: string): Promise<{ entity: SyncedEntityName; id: string }[]> {
  const children: { entity: SyncedEntityName; id: string }[] = [];
  for (const [name, child] of syncedEntityList()) {
    if (child.parent?.entity !== entity) continue;
    const ids = await database.rowsOf(name).where(`value.${child.parent.field}`).equals(id).primaryKeys();
    children.push(...ids.map((childId) => ({ entity: name, id: childId })));
  }
  return children;
}

function belongsTo(name: string, fields: Record<string, FieldValue>, entity: string, id: string): boolean {
  const parent = syncedEntityList().find(([child]) => child === name)?.[1].parent;
  return parent?.entity === entity && fields[parent.field] === id;
}
