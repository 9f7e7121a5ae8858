/**
 * Which browsers' origins may read answers: those of paired extensions, exactly. A refusal, and the answer to the
 * question whether a call is allowed, any extension may read, so that a browser which the server no longer knows can
 * tell its user that instead of "no server answers"; they hold nothing of anybody. The same goes for what needs no token:
 * pairing, signing in, what the server is. The ones that may ask, and no others, may also reach from the public network into this machine's. Pages on the web
 * read nothing. What a browser walks through on its way to a provider and back is no answer to a call, and read by nobody.
 */
import { endpoints } from '@jobmagpie/api';
import type { Context, MiddlewareHandler } from 'hono';
import { isExtensionOrigin, isPairedOrigin } from '../features/accounts/origins.ts';
import type { Services } from '../services.ts';
import type { Environment } from './environment.ts';
import { refuse } from './refusal.ts';
import { forLog } from './unexpected.ts';

/**
 * Comes before everything that refuses. It answers the questions of extensions alone and asks no database for it; the
 * call that follows is judged like any other.
 */
export function letExtensionsReadRefusals(): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const isPreflight = context.req.method === 'OPTIONS';
    if (!isApi(context) || (origin === undefined && !isPreflight)) return await next();
    const isExtension = origin !== undefined && isExtensionOrigin(origin);
    if (isPreflight && isExtension) context.res = preflight(context.req.raw.headers);
    else await next();
    context.res.headers.append('vary', 'origin');
    if (isExtension && (isPreflight || context.res.status >= 400)) letRead(context.res, origin);
  };
}

/** Comes before the features: what they answer may be read by paired extensions, that of pairing by any. */
export function letPairedReadAnswers(services: Services): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const origin = context.req.header('origin');
    if (!isApi(context)) return await next();
    if (context.req.method === 'OPTIONS') return refuse({ code: 'origin_not_allowed' }, services.clock);
    if (origin === undefined) return await next();
    // Asked before the call: whoever signs out with it still reads that it is done.
    const mayRead = await mayReadAnswers(services, origin, context.req.path);
    await next();
    if (mayRead) letRead(context.res, origin);
  };
}

/** What needs no token holds nothing of anybody but of the one who has just shown a code or a password. */
const pathsForAnyone = new Set<string>(
  Object.values(endpoints).flatMap(({ access, path }) => (access === 'anyone' ? [path] : [])),
);

async function mayReadAnswers(services: Services, origin: string, path: string): Promise<boolean> {
  if (!isExtensionOrigin(origin)) return false;
  if (pathsForAnyone.has(path)) return true;
  try {
    return await isPairedOrigin(services.db, origin);
  } catch (error) {
    // The request itself will be answered with what is wrong; here it only means that nobody is let in.
    services.log.warn(forLog(error), 'The origins of paired browsers could not be read');
    return false;
  }
}

function isApi(context: Context<Environment>): boolean {
  return context.req.path.startsWith('/api/');
}

function letRead(answer: Response, origin: string): void {
  answer.headers.set('access-control-allow-origin', origin);
  answer.headers.set('access-control-expose-headers', 'retry-after, x-request-id');
}

function preflight(asked: Headers): Response {
  const headers = new Headers({
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': 'authorization, content-type, content-encoding',
    'access-control-max-age': '600',
  });
  headers.append('vary', 'access-control-request-method, access-control-request-headers');
  // Older browsers ask for the private network, newer ones for the local one; the answer has one name.
  if (asked.get('access-control-request-private-network') === 'true') {
    headers.set('access-control-allow-private-network', 'true');
  }
  if (asked.get('access-control-request-local-network') === 'true') {
    headers.set('access-control-allow-local-network', 'true');
  }
  return new Response(null, { status: 204, headers });
}
