/**
 * A place in a user's changes, sealed: a device can hand it back and do nothing else with it.
 *
 *   base64url( epoch 16 bytes | user 16 bytes | version 8 bytes | HMAC-SHA256 over these, first 16 bytes )
 *
 * The epoch and the account are in it so that a cursor from before a restore, or of an earlier account of the same
 * browser, is told apart from a place that is known here.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { UserId } from '@jobmagpie/model';
import { Cursor, type ResyncReason } from '@jobmagpie/sync';
import type { ServerState } from '../database/state.ts';

const PLACE_BYTES = 40;
const SEAL_BYTES = 16;

export function writeCursor(state: ServerState, userId: UserId, version: number): Cursor {
  const place = Buffer.alloc(PLACE_BYTES);
  bytesOf(state.epoch).copy(place, 0);
  bytesOf(userId).copy(place, 16);
  place.writeBigUInt64BE(BigInt(version), 32);
  return Cursor.parse(Buffer.concat([place, seal(state, place)]).toString('base64url'));
}

/** The version in the cursor, or why it means nothing here. */
export function readCursor(
  state: ServerState,
  userId: UserId,
  cursor: string,
): { version: number } | { reason: ResyncReason } {
  const bytes = Buffer.from(cursor, 'base64url');
  // Decoding passes over what is not base64url, so that only the written form counts.
  if (bytes.length !== PLACE_BYTES + SEAL_BYTES || bytes.toString('base64url') !== cursor)
    return { reason: 'malformed' };
  const place = bytes.subarray(0, PLACE_BYTES);
  if (!timingSafeEqual(bytes.subarray(PLACE_BYTES), seal(state, place))) return { reason: 'malformed' };
  if (!place.subarray(16, 32).equals(bytesOf(userId))) return { reason: 'other-account' };
  if (!place.subarray(0, 16).equals(bytesOf(state.epoch))) return { reason: 'other-epoch' };
  return { version: Number(place.readBigUInt64BE(32)) };
}

function seal({ secret }: ServerState, place: Buffer): Buffer {
  return createHmac('sha256', secret).update('cursor').update(place).digest().subarray(0, SEAL_BYTES);
}

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
