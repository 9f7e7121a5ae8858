import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { routePath } from 'hono/route';
import { accountDataRoutes } from './features/account-data/routes.ts';
import { accountRoutes } from './features/accounts/routes.ts';
import { healthRoutes } from './features/health/routes.ts';
import { jobRoutes } from './features/jobs/routes.ts';
import { operatorRoutes } from './features/operator/routes.ts';
import { referenceRoutes } from './features/reference/routes.ts';
import { welcomeRoutes } from './features/welcome/routes.ts';
import { addressOf } from './http/address.ts';
import { letExtensionsReadRefusals, letPairedReadAnswers } from './http/cors.ts';
import type { App, Environment } from './http/environment.ts';
import { makeFloodGate } from './http/flood.ts';
import { hostnameOf, isAllowedHost } from './http/hosts.ts';
import { refuse } from './http/refusal.ts';
import { forLog, refusalFor } from './http/unexpected.ts';
import type { Services } from './services.ts';
import { syncRoutes } from './sync/routes.ts';

/** Puts the features together behind what holds for every request. */
export function makeApp(services: Services): App {
  const { settings, clock, log } = services;
  const app: App = new Hono<Environment>();
  const secondsToWait = makeFloodGate(clock);

  app.use(async (context, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    context.set('log', log.child({ requestId }));
    await next();
    const { status, headers } = context.res;
    headers.set('x-request-id', requestId);
    for (const [name, value] of Object.entries(safeHeaders)) if (!headers.has(name)) headers.set(name, value);
    const isOverTls = settings.publicUrl?.protocol === 'https:';
    if (isOverTls && hostnameOf(context.req.header('host')) === settings.publicUrl?.hostname) {
      headers.set('strict-transport-security', 'max-age=31536000');
    }
    // The path as it was asked for may hold anything; the route's own is ours.
    const entry = { method: context.req.method, route: routePath(context, -1), status, ms: msSince(startedAt) };
    context.var.log[status >= 500 ? 'error' : status >= 400 ? 'info' : 'debug'](entry, 'request');
  });

  app.use(letExtensionsReadRefusals());
  app.use(async (context, next) => {
    if (!isAllowedHost(context.req.header('host'), settings)) return refuse({ code: 'host_not_allowed' }, clock);
    const retryAfterSeconds = secondsToWait(addressOf(context, settings.trustedProxies));
    if (retryAfterSeconds !== null) return refuse({ code: 'too_many_requests', retryAfterSeconds }, clock);
    return await next();
  });

  app.use(letPairedReadAnswers(services));
  app.use(compress());

  welcomeRoutes(app);
  healthRoutes(app, services);
  accountRoutes(app, services);
  accountDataRoutes(app, services);
  syncRoutes(app, services);
  jobRoutes(app, services);
  operatorRoutes(app, services);
  referenceRoutes(app, services);

  app.notFound(() => refuse({ code: 'not_found' }, clock));
  app.onError((error, context) => {
    const code = refusalFor(error);
    context.var.log.error(forLog(error), 'A request failed');
    const passesByItself = code !== 'internal_error' && code !== 'not_signed_in';
    return refuse(passesByItself ? { code, retryAfterSeconds: 5 } : { code }, clock);
  });
  return app;
}

const safeHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function msSince(startedAt: number): number {
  return Math.round(performance.now() - startedAt);
}
