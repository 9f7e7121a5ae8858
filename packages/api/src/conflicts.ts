/**
 * What two devices wrote without knowing of each other, and every value that gave way to a later one.
 *
 * A conflict is settled by choosing: keeping what stands needs nothing but closing it; taking the other version is an
 * ordinary edit on a device, after which it is closed.
 */
import { Instant } from '@jobmagpie/model';
import { FieldValue, Hlc } from '@jobmagpie/sync';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

const MAX_PER_PAGE = 200;

/** A value of a field, and where it comes from. */
export const WrittenValue = z.object({
  value: FieldValue,
  /** The clock reading at which it was written. */
  at: Hlc,
  /** The time in that reading. */
  writtenAt: Instant,
  /** The browser that wrote it; null for one that is not known any more, and for the service. */
  deviceName: z.string().nullable(),
});
export type WrittenValue = z.infer<typeof WrittenValue>;

export const Conflict = z.object({
  id: z.uuid(),
  entity: z.string(),
  recordId: z.uuid(),
  /** As in the messages of sync: an element of a set is a field of its own, `tags/remote`. */
  field: z.string(),
  /** What the field holds now. */
  kept: WrittenValue,
  /** What gave way. */
  other: WrittenValue,
  recordedAt: Instant,
});
export type Conflict = z.infer<typeof Conflict>;

/** A value that gave way to a later one. */
export const PastValue = WrittenValue.extend({
  id: z.uuid(),
  field: z.string(),
  /** The clock reading of the value that it gave way to; null where that was not noted. */
  replacedAt: Hlc.nullable(),
  recordedAt: Instant,
  isConflict: z.boolean(),
  resolvedAt: Instant.nullable(),
});
export type PastValue = z.infer<typeof PastValue>;

const page = {
  limit: z.coerce.number().int().min(1).max(MAX_PER_PAGE).default(50),
  /** `nextCursor` of the page before. */
  cursor: z.uuid().optional(),
};

export const listConflicts = {
  method: 'GET',
  path: '/api/v1/conflicts',
  summary: 'What two devices wrote without knowing of each other and nobody has settled yet, newest first',
  access: 'device',
  spelling: 'snake_case',
  query: z.object(page),
  answer: { status: 200, content: z.object({ conflicts: z.array(Conflict), nextCursor: z.uuid().nullable() }) },
  errors: [],
} as const satisfies Endpoint;

export const resolveConflict = {
  method: 'POST',
  path: '/api/v1/conflicts/:id/resolve',
  summary: 'Close a conflict, with what stands now',
  access: 'device',
  spelling: 'snake_case',
  params: z.object({ id: z.uuid() }),
  answer: { status: 204, content: null },
  errors: ['not_found'],
} as const satisfies Endpoint;

export const listHistory = {
  method: 'GET',
  path: '/api/v1/history',
  summary: 'Every value of one entry that gave way to a later one, newest first',
  access: 'device',
  spelling: 'snake_case',
  query: z.object({ ...page, entity: z.string().min(1).max(64), recordId: z.uuid() }),
  answer: { status: 200, content: z.object({ values: z.array(PastValue), nextCursor: z.uuid().nullable() }) },
  errors: ['not_found'],
} as const satisfies Endpoint;
