import { endpoints } from '@jobmagpie/api';
import { toInstant } from '@jobmagpie/model';
import type { App } from '../../http/environment.ts';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import { looksLikeAccessToken, makeAccessToken } from './access-tokens.ts';
import { readAccount } from './account.ts';
import { readAudit, writeAudit } from './audit.ts';
import { deleteAccount } from './delete-account.ts';
import { listDevices, renameDevice, revokeDevice } from './devices.ts';
import { finishSignIn, linkProvider } from './elsewhere/finish.ts';
import { signInElsewhereRoutes } from './elsewhere/routes.ts';
import { unlinkProvider } from './elsewhere/unlink.ts';
import { invite } from './invitations.ts';
import { makeOnceCode } from './once-codes.ts';
import { accountPageRoutes } from './pages/routes.ts';
import { pair } from './pairing.ts';
import { passwordRoutes } from './passwords/routes.ts';
import { makeProviders } from './providers/index.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';

export function accountRoutes(app: App, services: Services): void {
  const providers = makeProviders(services.settings.accounts);
  deviceRoutes(app, services);
  passwordRoutes(app, services, [...providers.keys()]);
  signInElsewhereRoutes(app, services, providers);
  identityRoutes(app, services);
  ownAccountRoutes(app, services);
  accountPageRoutes(app);
}

function deviceRoutes(app: App, services: Services): void {
  const { db, clock } = services;

  route(app, services, endpoints.pair, async (call) => {
    const outcome = await pair(services, call);
    return 'pairing' in outcome ? { answer: outcome.pairing } : outcome;
  });

  route(app, services, endpoints.invite, async ({ caller, bearer }) => {
    if (looksLikeAccessToken(bearer)) return { refusal: { code: 'not_signed_in' } };
    return { answer: await invite(db, caller.userId, clock(), caller.deviceId) };
  });

  route(app, services, endpoints.listDevices, async ({ caller }) => ({
    answer: { devices: await listDevices(db, caller) },
  }));

  route(app, services, endpoints.renameDevice, async ({ caller, params, body }) => {
    const isRenamed = await renameDevice(db, caller, { id: params.id, name: body.name }, new Date(clock()));
    return isRenamed ? { answer: undefined } : { refusal: { code: 'not_found' } };
  });

  route(app, services, endpoints.revokeDevice, async ({ caller, params }) => {
    const isRevoked = await revokeDevice(db, caller, params.id, new Date(clock()));
    return isRevoked ? { answer: undefined } : { refusal: { code: 'not_found' } };
  });

  route(app, services, endpoints.signOut, async ({ caller }) => {
    await revokeDevice(db, caller, caller.deviceId, new Date(clock()));
    return { answer: undefined };
  });

  route(app, services, endpoints.signOutEverywhere, async ({ caller }) => {
    await signOutEverywhere(services, caller);
    return { answer: undefined };
  });

  route(app, services, endpoints.refreshAccess, async ({ caller, bearer }) => {
    if (looksLikeAccessToken(bearer)) return { refusal: { code: 'not_signed_in' } };
    const made = await makeAccessToken(services, caller);
    if (made === null) return { refusal: { code: 'not_signed_in' } };
    const act = { action: 'access-token.made', deviceId: caller.deviceId } as const;
    await db.transaction((tx) => writeAudit(tx, caller.userId, act, new Date(clock())));
    return { answer: made };
  });
}

function identityRoutes(app: App, services: Services): void {
  const { db, clock } = services;

  route(app, services, endpoints.finishSignIn, async ({ body, origin, address, language }) => {
    const device = { id: body.deviceId, name: body.deviceName, origin, language };
    const outcome = await finishSignIn(services, { ...body, address }, device);
    return 'pairing' in outcome ? { answer: outcome.pairing } : outcome;
  });

  route(app, services, endpoints.makeLinkTicket, async ({ caller, bearer }) => {
    if (looksLikeAccessToken(bearer)) return { refusal: { code: 'not_signed_in' } };
    const what = { purpose: 'link', userId: caller.userId } as const;
    const { code, expiresAt } = await db.transaction((tx) => makeOnceCode(tx, what, clock()));
    return { answer: { ticket: code, expiresAt: toInstant(expiresAt) } };
  });

  route(app, services, endpoints.linkProvider, async ({ caller, body, address }) => {
    const refusal = await linkProvider(services, caller, { ...body, address });
    return refusal === null ? { answer: undefined } : { refusal };
  });

  route(app, services, endpoints.unlinkProvider, async ({ caller, params }) => {
    const code = await unlinkProvider(services, caller, params.provider);
    return code === null ? { answer: undefined } : { refusal: { code } };
  });
}

function ownAccountRoutes(app: App, services: Services): void {
  const { db } = services;

  route(app, services, endpoints.readAccount, async ({ caller }) => ({ answer: await readAccount(db, caller.userId) }));

  route(app, services, endpoints.readAudit, async ({ caller, query }) => ({
    answer: await readAudit(db, caller.userId, query),
  }));

  route(app, services, endpoints.deleteAccount, async ({ caller, body }) => {
    const isDeleted = await deleteAccount(services, caller.userId, body.confirm);
    return isDeleted ? { answer: undefined } : { refusal: { code: 'not_confirmed' } };
  });
}
