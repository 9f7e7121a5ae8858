import { DeviceId } from '@jobmagpie/model';
import { MAX_ROWS_PER_PULL, PullResponse, PushRequest, PushResponse, SyncCheck } from '@jobmagpie/sync';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { Token } from './pairing.ts';

export const PullQuery = z.object({
  /** Where the last pull ended; without it the pull begins at the beginning. */
  cursor: z.string().min(1).max(500).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_ROWS_PER_PULL).default(MAX_ROWS_PER_PULL),
});
export type PullQuery = z.infer<typeof PullQuery>;

export const push = {
  method: 'POST',
  path: '/api/v1/sync/push',
  summary: 'Hand over changes in the order in which this device made them',
  access: 'device',
  spelling: 'camelCase',
  body: PushRequest,
  answer: { status: 200, content: PushResponse },
  errors: ['not_your_device', 'sequence_gap', 'device_copied', 'unsupported_protocol', 'too_large'],
} as const satisfies Endpoint;

export const pull = {
  method: 'GET',
  path: '/api/v1/sync/pull',
  summary: 'The rows that changed after the cursor, deleted ones included',
  access: 'device',
  spelling: 'camelCase',
  query: PullQuery,
  answer: { status: 200, content: PullResponse },
  errors: ['resync_needed'],
} as const satisfies Endpoint;

export const checkSync = {
  method: 'GET',
  path: '/api/v1/sync/check',
  summary: 'What the server holds in a few characters, so that a device can tell whether it holds the same',
  access: 'device',
  spelling: 'camelCase',
  answer: { status: 200, content: SyncCheck },
  errors: [],
} as const satisfies Endpoint;

export const separateDevice = {
  method: 'POST',
  path: '/api/v1/sync/device',
  summary: 'Give a browser that was started from a copy of another one an id and a token of its own',
  access: 'device',
  spelling: 'camelCase',
  body: z.object({ deviceId: DeviceId }),
  answer: { status: 201, content: z.object({ token: Token }) },
  errors: ['device_of_another_account', 'not_signed_in'],
} as const satisfies Endpoint;
