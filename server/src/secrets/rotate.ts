/**
 * Seals everything anew with the first key of the ring. Servers on the same database go on meanwhile: they have both
 * keys, and a secret is under one or the other at any moment.
 */
import { and, asc, eq, gt, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { KeyRing } from './key-ring.ts';
import { open, type SecretName, SecretUnreadable, seal } from './seal.ts';
import { secrets } from './tables.ts';

const ROWS_PER_BATCH = 50;

export interface Rotation {
  rotated: number;
  /** The keys of secrets that did not open and were left as they are. */
  unreadable: string[];
}

export async function rotateSecrets(db: Database, ring: KeyRing): Promise<Rotation> {
  let rotated = 0;
  for (;;) {
    const pass = await rotateOnce(db, ring);
    rotated += pass.rotated;
    // A server whose first key is still the old one may have sealed more behind us.
    if (pass.rotated === 0) return { rotated, unreadable: pass.unreadable };
  }
}

/** Lets go of what was sealed with keys that are lost. Gives their number. */
export async function forgetUnreadable(db: Database, ring: KeyRing): Promise<number> {
  const known = ring.map(({ id }) => id);
  const forgotten = await db.delete(secrets).where(notInArray(secrets.keyId, known)).returning({ name: secrets.name });
  return forgotten.length;
}

/** The keys that something was sealed with. */
export async function keysInUse(db: Database): Promise<string[]> {
  const found = await db.selectDistinct({ keyId: secrets.keyId }).from(secrets).orderBy(asc(secrets.keyId));
  return found.map(({ keyId }) => keyId);
}

async function rotateOnce(db: Database, ring: KeyRing): Promise<Rotation> {
  const unreadable = new Set<string>();
  let rotated = 0;
  let after: SecretName | null = null;
  for (;;) {
    const batch: Batch = await db.transaction((tx) => rotateBatch(tx, ring, after));
    rotated += batch.rotated;
    for (const keyId of batch.unreadable) unreadable.add(keyId);
    if (batch.last === null) return { rotated, unreadable: [...unreadable] };
    after = batch.last;
  }
}

interface Batch extends Rotation {
  /** Where the next batch begins; null when there is nothing more. */
  last: SecretName | null;
}

async function rotateBatch(tx: Database, ring: KeyRing, after: SecretName | null): Promise<Batch> {
  const rows = await tx
    .select()
    .from(secrets)
    .where(
      and(
        ne(secrets.keyId, ring[0].id),
        after === null
          ? sql`true`
          : or(gt(secrets.userId, after.userId), and(eq(secrets.userId, after.userId), gt(secrets.name, after.name))),
      ),
    )
    .orderBy(asc(secrets.userId), asc(secrets.name))
    .limit(ROWS_PER_BATCH)
    .for('update');
  const unreadable: string[] = [];
  for (const row of rows) {
    try {
      const sealed = seal(ring, row, open(ring, row, row));
      await tx
        .update(secrets)
        .set(sealed)
        .where(and(eq(secrets.userId, row.userId), eq(secrets.name, row.name)));
    } catch (error) {
      if (!(error instanceof SecretUnreadable)) throw error;
      unreadable.push(error.keyId);
    }
  }
  return { rotated: rows.length - unreadable.length, unreadable, last: rows.at(-1) ?? null };
}
