/** The messages of the sync protocol. They are described with their guarantees in the README of this package. */
import { DeviceId, MutationId } from '@jobmagpie/model';
import { z } from 'zod';
import { Hlc } from './clock.ts';
import { FieldValue, RowState } from './row.ts';

/** Raised by one when a message changes its meaning; both sides understand the version before theirs. */
export const PROTOCOL_VERSION = 1;

export const MAX_MUTATIONS_PER_PUSH = 500;
export const MAX_PUSH_BYTES = 1_048_576;
export const MAX_ROWS_PER_PULL = 1_000;

const rowKey = {
  entity: z.string().min(1).max(64),
  id: z.uuid(),
};

const FieldName = z.string().min(1).max(300);

const mutationKey = {
  mutationId: MutationId,
  /** The place in the order of this device's mutations, from 1 without gaps. */
  seq: z.number().int().positive(),
  ...rowKey,
  at: Hlc,
};

/** One edit of one row, as a device queues and sends it. */
export const Mutation = z.discriminatedUnion('op', [
  z.object({
    ...mutationKey,
    op: z.literal('put'),
    fields: z.record(FieldName, FieldValue),
    /**
     * Of each field the clock of the value that the device saw and replaced; none for a field that had no value. Absent
     * where the device does not know: from an older version, and for what it offers to a restored server.
     */
    over: z.record(FieldName, Hlc).optional(),
  }),
  z.object({ ...mutationKey, op: z.literal('delete'), fields: z.record(z.string(), z.never()) }),
]);
export type Mutation = z.infer<typeof Mutation>;

export const PushRequest = z.object({
  protocol: z.number().int().positive(),
  deviceId: DeviceId,
  mutations: z.array(Mutation).min(1).max(MAX_MUTATIONS_PER_PUSH),
});
export type PushRequest = z.infer<typeof PushRequest>;

/**
 * What became of one mutation. A rejected one will be rejected again: the device parks it, shows it, and goes on.
 */
export const MutationResult = z.discriminatedUnion('status', [
  z.object({ mutationId: MutationId, status: z.literal('applied') }),
  z.object({ mutationId: MutationId, status: z.literal('duplicate') }),
  z.object({ mutationId: MutationId, status: z.literal('rejected'), reason: z.string() }),
]);
export type MutationResult = z.infer<typeof MutationResult>;

export const PushResponse = z.object({
  results: z.array(MutationResult),
  /** The last of this device's numbers that the server has taken in. */
  lastSeq: z.number().int().nonnegative(),
});
export type PushResponse = z.infer<typeof PushResponse>;

/** Detail of the answer 409 `sequence_gap`: the device must send from `expectedSeq`. */
export const SequenceGap = z.object({ expectedSeq: z.number().int().positive() });
export type SequenceGap = z.infer<typeof SequenceGap>;

/** A place in the stream of a user's changes. Only the server that gave it can read it. */
export const Cursor = z.string().min(1).max(500).brand<'Cursor'>();
export type Cursor = z.infer<typeof Cursor>;

/** One row as it stands on the server, a deleted one included. */
export const PulledRow = RowState.extend(rowKey);
export type PulledRow = z.infer<typeof PulledRow>;

export const PullResponse = z.object({
  rows: z.array(PulledRow).max(MAX_ROWS_PER_PULL),
  /** Where the next pull goes on. */
  cursor: Cursor,
  /** How many rows are left after these. */
  remaining: z.number().int().nonnegative(),
});
export type PullResponse = z.infer<typeof PullResponse>;

/** Why a cursor cannot be used; the device begins anew without one, and keeps its unsent mutations. */
export const resyncReasons = ['malformed', 'other-account', 'other-epoch'] as const;
export const ResyncReason = z.enum(resyncReasons);
export type ResyncReason = z.infer<typeof ResyncReason>;

/** All rows of one entity in a few characters, by `fingerprintsOf`. */
export const EntityFingerprint = z.object({ rows: z.number().int().positive(), fingerprint: z.string() });
export type EntityFingerprint = z.infer<typeof EntityFingerprint>;

/** What the server holds, for a device that wants to know whether it holds the same. */
export const SyncCheck = z.object({
  /** The place at which this is so: a device that has pulled up to here and has nothing to send must find the same. */
  cursor: Cursor,
  entities: z.record(z.string(), EntityFingerprint),
});
export type SyncCheck = z.infer<typeof SyncCheck>;
