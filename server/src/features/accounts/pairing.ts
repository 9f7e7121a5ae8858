/**
 * How a browser comes to an account.
 *
 * In one click, without a code: only on a server that nobody outside this machine can reach, only from an extension,
 * only while no device is paired, and only in the first minutes after the start, when the person who started it is
 * there to see it on the console. In every other case by a code that a paired device or the console made.
 */
import type { Pairing, PairingRequest } from '@jobmagpie/api';
import type { UserId } from '@jobmagpie/model';
import { isNull } from 'drizzle-orm';
import type { Transaction } from '../../database/connect.ts';
import { lockServer } from '../../database/state.ts';
import type { Services } from '../../services.ts';
import type { Language } from '../../words/language.ts';
import { attemptLimits, countTry, takeBackTry } from './attempts.ts';
import { readCode } from './codes.ts';
import { connectDevice } from './devices.ts';
import { holdInvitation, useUpInvitation } from './invitations.ts';
import { isExtensionOrigin } from './origins.ts';
import { isAtThisMachine, ownerOfServer } from './owner.ts';
import { devices } from './tables.ts';

const ONE_CLICK_WINDOW_MS = 10 * 60_000;

export interface PairingCall {
  body: PairingRequest;
  origin: string | null;
  /** The name under which the caller reached the server. */
  hostname: string;
  address: string;
  language: Language | null;
}

type PairingRefusal =
  | 'not_loopback'
  | 'not_an_extension'
  | 'already_paired'
  | 'pairing_closed'
  | 'wrong_code'
  | 'device_of_another_account';

export type PairingOutcome =
  | { pairing: Pairing }
  | { refusal: { code: PairingRefusal } | { code: 'too_many_attempts'; retryAfterSeconds: number } };

export async function pair(services: Services, call: PairingCall): Promise<PairingOutcome> {
  const outcome =
    call.body.code === undefined
      ? await pairInOneClick(services, call)
      : await pairByCode(services, call, call.body.code);
  if ('pairing' in outcome) {
    services.log.info({ deviceId: outcome.pairing.deviceId }, 'A browser was paired');
    services.announce(`Paired with "${call.body.deviceName}".`);
  } else {
    services.log.warn({ reason: outcome.refusal.code }, 'A pairing was refused');
  }
  return outcome;
}

async function pairInOneClick(services: Services, call: PairingCall): Promise<PairingOutcome> {
  const { db, clock } = services;
  if (!isAtThisMachine(services, call.hostname)) return { refusal: { code: 'not_loopback' } };
  if (call.origin === null || !isExtensionOrigin(call.origin)) return { refusal: { code: 'not_an_extension' } };
  return await db.transaction(async (tx): Promise<PairingOutcome> => {
    await lockServer(tx); // of two browsers at once, one is the first
    if (await isAnyDevicePaired(tx)) return { refusal: { code: 'already_paired' } };
    if (clock() - services.startedAt > ONE_CLICK_WINDOW_MS) return { refusal: { code: 'pairing_closed' } };
    return await connect(tx, services, call, await ownerOfServer(tx, new Date(clock())));
  });
}

async function pairByCode(services: Services, call: PairingCall, typed: string): Promise<PairingOutcome> {
  const { db, clock } = services;
  if (call.origin !== null && !isExtensionOrigin(call.origin)) return { refusal: { code: 'not_an_extension' } };
  const retryAfterSeconds = await countTry(services, attemptLimits.pairing, call.address);
  if (retryAfterSeconds !== null) return { refusal: { code: 'too_many_attempts', retryAfterSeconds } };
  const code = readCode(typed);
  if (code === null) return { refusal: { code: 'wrong_code' } };
  const outcome = await db.transaction(async (tx): Promise<PairingOutcome> => {
    const userId = await holdInvitation(tx, code, clock());
    if (userId === null) return { refusal: { code: 'wrong_code' } };
    const connected = await connect(tx, services, call, userId);
    if ('pairing' in connected) await useUpInvitation(tx, code);
    return connected;
  });
  if ('pairing' in outcome) await takeBackTry(services, attemptLimits.pairing, call.address);
  return outcome;
}

async function connect(
  tx: Transaction,
  { clock }: Services,
  { body, origin, language }: PairingCall,
  userId: UserId,
): Promise<PairingOutcome> {
  const device = { id: body.deviceId, name: body.deviceName, origin, language };
  const pairing = await connectDevice(tx, userId, device, { action: 'device.paired' }, new Date(clock()));
  return pairing === null ? { refusal: { code: 'device_of_another_account' } } : { pairing };
}

/** True while any browser of any account is paired. */
export async function isAnyDevicePaired(tx: Transaction): Promise<boolean> {
  const found = await tx.select({ id: devices.id }).from(devices).where(isNull(devices.revokedAt)).limit(1);
  return found.length > 0;
}
