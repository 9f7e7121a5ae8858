import type { DeviceId, UserId } from '@jobmagpie/model';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../../database/connect.ts';
import { revokeDevices } from './devices.ts';
import { dropOnceCodes } from './once-codes.ts';
import { invitations, signIns } from './tables.ts';

/**
 * Ends every access to the account but that of the device which is named: browsers, and whatever a person who had one
 * could have kept to come in again (invitations, codes, a sign-in that is under way).
 */
export async function shutOut(
  tx: Transaction,
  userId: UserId,
  { except }: { except: DeviceId | null },
  now: Date,
): Promise<void> {
  await revokeDevices(tx, userId, { except }, now);
  await tx.delete(invitations).where(eq(invitations.userId, userId));
  await tx.delete(signIns).where(eq(signIns.userId, userId));
  await dropOnceCodes(tx, userId);
}
