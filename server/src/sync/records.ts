/**
 * The rows that one push touches, read once and written once. Between the two they live here, so that each mutation
 * sees what the ones before it did.
 */
import { isSyncedEntityName, type SyncedEntity, syncedEntities, type UserId } from '@jobmagpie/model';
import { isAlive, type RowState } from '@jobmagpie/sync';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../database/connect.ts';
import type { RecordKey, Records, SyncedRecord } from './family.ts';
import { records } from './tables.ts';

export interface LoadedRecords extends Records {
  /** Reads many at once what would be read one by one. */
  preload(keys: readonly RecordKey[]): Promise<void>;
  /** Gives the rows that were put versions from `head` on, in the order of their last change, and writes them. */
  save(head: number): Promise<number>;
}

/** How many rows one statement writes: its parameters are limited. */
const ROWS_PER_STATEMENT = 500;

export function loadRecords(tx: Transaction, userId: UserId): LoadedRecords {
  const known = new Map<string, SyncedRecord | null>();
  const changed = new Map<string, SyncedRecord>();

  async function preload(keys: readonly RecordKey[]): Promise<void> {
    const wanted = keys.filter((key) => !known.has(nameOf(key)));
    if (wanted.length === 0) return;
    for (const key of wanted) known.set(nameOf(key), null);
    // With the entities named too, each row is found by its key instead of among all rows of the user.
    const entities = inArray(records.entity, [...new Set(wanted.map((key) => key.entity))]);
    learn(await rowsWhere(and(entities, inArray(records.id, [...new Set(wanted.map((key) => key.id))]))));
  }

  /** What was put in the meantime is newer than what the database says. */
  function learn(rows: SyncedRecord[]): void {
    for (const row of rows) if ((known.get(nameOf(row)) ?? null) === null) known.set(nameOf(row), row);
  }

  async function rowsWhere(condition: SQL | undefined): Promise<SyncedRecord[]> {
    const rows = await tx
      .select()
      .from(records)
      .where(and(eq(records.userId, userId), condition));
    return rows.map(({ entity, id, fields, clocks, deletedAt }) => {
      return { entity, id, parentKey: parentKeyIn(entity, fields), state: { fields, clocks, deletedAt } };
    });
  }

  return {
    preload,
    async get(key) {
      await preload([key]);
      return known.get(nameOf(key)) ?? null;
    },
    async childrenOf(key) {
      learn(await rowsWhere(eq(records.parentId, key.id)));
      const children: SyncedRecord[] = [];
      for (const row of known.values()) {
        if (row?.parentKey?.id === key.id && row.parentKey.entity === key.entity) children.push(row);
      }
      return children;
    },
    put({ entity, id }, state) {
      const record = { entity, id, state, parentKey: parentKeyIn(entity, state.fields) };
      known.set(nameOf(record), record);
      changed.delete(nameOf(record)); // so that the map is in the order of the last change
      changed.set(nameOf(record), record);
      return record;
    },
    async save(head) {
      const rows = [...changed.values()].map(({ entity, id, parentKey, state }, index) => {
        return {
          userId,
          entity,
          id,
          parentId: parentKey?.id ?? null,
          version: head + index + 1,
          isAlive: isAlive(state),
          ...state,
        };
      });
      for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
        await tx
          .insert(records)
          .values(rows.slice(start, start + ROWS_PER_STATEMENT))
          .onConflictDoUpdate({ target: [records.userId, records.entity, records.id], set: incoming });
      }
      return head + rows.length;
    },
  };
}

const incoming = {
  version: sql`excluded.version`,
  parentId: sql`excluded.parent_id`,
  fields: sql`excluded.fields`,
  clocks: sql`excluded.clocks`,
  deletedAt: sql`excluded.deleted_at`,
  isAlive: sql`excluded.is_alive`,
};

/** The key of the row that a row with these fields goes with. */
export function parentKeyIn(entity: string, fields: RowState['fields']): RecordKey | null {
  const definition: SyncedEntity | undefined = isSyncedEntityName(entity) ? syncedEntities[entity] : undefined;
  const parent = definition?.parent;
  const id = z.uuid().safeParse(parent === undefined ? undefined : fields[parent.field]);
  return parent === undefined || !id.success ? null : { entity: parent.entity, id: id.data };
}

function nameOf({ entity, id }: RecordKey): string {
  return `${entity}/${id}`;
}
