import type { Services } from '../../services.ts';
import { writeAudit } from './audit.ts';
import type { Caller } from './sessions.ts';
import { shutOut } from './shut-out.ts';

/** Ends every access to the caller's account, the caller's own included. */
export async function signOutEverywhere({ db, clock }: Services, { userId, deviceId }: Caller): Promise<void> {
  const now = new Date(clock());
  await db.transaction(async (tx) => {
    await shutOut(tx, userId, { except: null }, now);
    await writeAudit(tx, userId, { action: 'signed-out.everywhere', deviceId }, now);
  });
}
