import { type Endpoint, endpoints } from '@jobmagpie/api';
import { DeviceId, MutationId } from '@jobmagpie/model';
import { MAX_MUTATIONS_PER_PUSH, MAX_PUSH_BYTES, PROTOCOL_VERSION } from '@jobmagpie/sync';
import { z } from 'zod';
import { looksLikeAccessToken } from '../features/accounts/access-tokens.ts';
import { separateDevice } from '../features/accounts/devices.ts';
import type { App } from '../http/environment.ts';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';
import { conflictRoutes } from './conflict-routes.ts';
import { writeCursor } from './cursor.ts';
import { fingerprintRows } from './fingerprint.ts';
import { compressPages } from './page-compression.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

/**
 * The frame of a push, with each mutation as it came: one that is not well formed gets its own answer and does not
 * hold up the others. Only its number and id are needed for that.
 */
const PushFrame = z.object({
  protocol: z.number().int().positive(),
  deviceId: DeviceId,
  mutations: z
    .array(z.looseObject({ mutationId: MutationId, seq: z.number().int().positive() }))
    .min(1)
    .max(MAX_MUTATIONS_PER_PUSH)
    .refine((mutations) => mutations.every(({ seq }, index) => seq === (mutations[0]?.seq ?? 0) + index)),
});

const pushInFrame = { ...endpoints.push, body: PushFrame } as const satisfies Endpoint;

/** What is around the mutations. */
const FRAME_BYTES = 16_384;

/**
 * One mutation alone may be larger than a whole push, up to what the largest posting can be: were it not even read, its
 * number would stay open and hold up all that follow.
 */
const MAX_BYTES = 8 * MAX_PUSH_BYTES;

export function syncRoutes(app: App, services: Services): void {
  const { db, state, clock } = services;
  conflictRoutes(app, services);

  route(
    app,
    services,
    pushInFrame,
    async ({ caller, body, bodyBytes }) => {
      if (body.protocol > PROTOCOL_VERSION) return { refusal: { code: 'unsupported_protocol' } };
      if (body.deviceId !== caller.deviceId) return { refusal: { code: 'not_your_device' } };
      if (bodyBytes > MAX_PUSH_BYTES + FRAME_BYTES && body.mutations.length > 1)
        return { refusal: { code: 'too_large' } };
      const outcome = await push(db, caller, body.mutations, clock());
      if ('expectedSeq' in outcome) return { refusal: { code: 'sequence_gap', expectedSeq: outcome.expectedSeq } };
      if ('copiedBefore' in outcome) return { refusal: { code: 'device_copied', expectedSeq: outcome.copiedBefore } };
      return { answer: outcome.response };
    },
    { maxBytes: MAX_BYTES, maxDepth: null },
  );

  app.use(endpoints.pull.path, compressPages(services.settings));
  route(app, services, endpoints.pull, async ({ caller, query }) => {
    const outcome = await pull(db, state, caller, query);
    return 'json' in outcome ? outcome : { refusal: { code: 'resync_needed', reason: outcome.reason } };
  });

  route(app, services, endpoints.checkSync, async ({ caller }) => {
    const { version, entities } = await fingerprintRows(db, caller.userId);
    return { answer: { cursor: writeCursor(state, caller.userId, version), entities } };
  });

  route(app, services, endpoints.separateDevice, async ({ caller, body, bearer }) => {
    if (looksLikeAccessToken(bearer)) return { refusal: { code: 'not_signed_in' } };
    const token = await separateDevice(db, caller, body.deviceId, new Date(clock()));
    return token === null ? { refusal: { code: 'device_of_another_account' } } : { answer: { token } };
  });
}
