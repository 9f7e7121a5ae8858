import { endpoints } from '@jobmagpie/api';
import type { App } from '../../http/environment.ts';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import { listDevices, revokeDevice } from './devices.ts';
import { invite } from './invitations.ts';
import { pair } from './pairing.ts';

export function accountRoutes(app: App, services: Services): void {
  const { db, clock } = services;

  route(app, services, endpoints.pair, async (call) => {
    const outcome = await pair(services, call);
    return 'pairing' in outcome ? { answer: outcome.pairing } : outcome;
  });

  route(app, services, endpoints.invite, async ({ caller }) => ({ answer: await invite(db, caller.userId, clock()) }));

  route(app, services, endpoints.listDevices, async ({ caller }) => ({
    answer: { devices: await listDevices(db, caller) },
  }));

  route(app, services, endpoints.revokeDevice, async ({ caller, params }) => {
    const isRevoked = await revokeDevice(db, caller.userId, params.id, new Date(clock()));
    return isRevoked ? { answer: undefined } : { refusal: { code: 'not_found' } };
  });

  route(app, services, endpoints.signOut, async ({ caller }) => {
    await revokeDevice(db, caller.userId, caller.deviceId, new Date(clock()));
    return { answer: undefined };
  });
}
