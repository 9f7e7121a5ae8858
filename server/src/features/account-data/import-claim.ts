/**
 * One import at a time for an account, over all processes: a second one would take turns with it at every lock. Whoever
 * begins one claims it in a row of the account and renews the claim with everything that it writes, so that the claim
 * of a process that died, or of a file that does not come on, ends by itself.
 */
import { randomUUID } from 'node:crypto';
import type { UserId } from '@jobmagpie/model';
import { and, eq, lte } from 'drizzle-orm';
import type { Transaction } from '../../database/connect.ts';
import { forLog } from '../../http/unexpected.ts';
import type { Services } from '../../services.ts';
import { imports } from './tables.ts';

/** Much longer than a part of a file takes to be written. */
export const IMPORT_CLAIM_MS = 60_000;
const MAX_WAIT_SECONDS = 10;

/** Another import of the account has begun because this one stood still for too long. */
export class ImportTakenOver extends Error {
  override name = 'ImportTakenOver';
}

export interface ImportClaim {
  /** To be called at the end of each transaction of the import. Throws `ImportTakenOver`. */
  renew(tx: Transaction): Promise<void>;
  release(): Promise<void>;
}

/** The claim, or how long to wait where another import of the account is under way. */
export async function claimImport(
  { db, clock, log }: Services,
  userId: UserId,
): Promise<{ claim: ImportClaim } | { retryAfterSeconds: number }> {
  const claimedBy = randomUUID();
  const until = () => ({ claimedBy, claimedUntil: new Date(clock() + IMPORT_CLAIM_MS) });
  const ours = and(eq(imports.userId, userId), eq(imports.claimedBy, claimedBy));
  const claimed = await db
    .insert(imports)
    .values({ userId, ...until() })
    .onConflictDoUpdate({
      target: imports.userId,
      set: until(),
      setWhere: lte(imports.claimedUntil, new Date(clock())),
    })
    .returning();
  if (claimed.length === 0) return { retryAfterSeconds: MAX_WAIT_SECONDS };
  return {
    claim: {
      async renew(tx) {
        const renewed = await tx.update(imports).set(until()).where(ours).returning();
        if (renewed.length === 0) throw new ImportTakenOver();
      },
      async release() {
        try {
          await db.delete(imports).where(ours);
        } catch (error) {
          log.warn(forLog(error), 'The claim of an import could not be released; it ends within a minute');
        }
      },
    },
  };
}
