/**
 * A place in a user's changes, sealed: a device can hand it back and do nothing else with it.
 *
 *   base64url( epoch 16 bytes | user 16 bytes | version 8 bytes [| rows left 8 bytes] | HMAC-SHA256, first 16 bytes )
 *
 * The epoch and the account are in it so that a cursor from before a restore, or of an earlier account of the same
 * browser, is told apart from a place that is known here. In the middle of a long pull the cursor carries how many rows
 * were left, so that only the first page counts them.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { UserId } from '@jobmagpie/model';
import { Cursor, type ResyncReason } from '@jobmagpie/sync';
import type { ServerState } from '../database/state.ts';

const PLACE_BYTES = 40;
const LEFT_BYTES = 8;
const SEAL_BYTES = 16;

/** `left` is how many rows were above the version; 0 where nobody counted, as at the end. */
export function writeCursor(state: ServerState, userId: UserId, version: number, left = 0): Cursor {
  const place = Buffer.alloc(left === 0 ? PLACE_BYTES : PLACE_BYTES + LEFT_BYTES);
  bytesOf(state.epoch).copy(place, 0);
  bytesOf(userId).copy(place, 16);
  place.writeBigUInt64BE(BigInt(version), 32);
  if (left > 0) place.writeBigUInt64BE(BigInt(left), PLACE_BYTES);
  return Cursor.parse(Buffer.concat([place, seal(state, place)]).toString('base64url'));
}

/** What is in the cursor, or why it means nothing here. */
export function readCursor(
  state: ServerState,
  userId: UserId,
  cursor: string,
): { version: number; left: number } | { reason: ResyncReason } {
  const bytes = Buffer.from(cursor, 'base64url');
  // Decoding passes over what is not base64url, so that only the written form counts.
  const placeBytes = bytes.length - SEAL_BYTES;
  const isOfKnownLength = placeBytes === PLACE_BYTES || placeBytes === PLACE_BYTES + LEFT_BYTES;
  if (!isOfKnownLength || bytes.toString('base64url') !== cursor) return { reason: 'malformed' };
  const place = bytes.subarray(0, placeBytes);
  if (!timingSafeEqual(bytes.subarray(placeBytes), seal(state, place))) return { reason: 'malformed' };
  if (!place.subarray(16, 32).equals(bytesOf(userId))) return { reason: 'other-account' };
  if (!place.subarray(0, 16).equals(bytesOf(state.epoch))) return { reason: 'other-epoch' };
  const left = placeBytes === PLACE_BYTES ? 0 : Number(place.readBigUInt64BE(PLACE_BYTES));
  return { version: Number(place.readBigUInt64BE(32)), left };
}

function seal({ secret }: ServerState, place: Buffer): Buffer {
  return createHmac('sha256', secret).update('cursor').update(place).digest().subarray(0, SEAL_BYTES);
}

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
