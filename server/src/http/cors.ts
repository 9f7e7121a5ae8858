/**
 * Which browsers' origins may read answers: those of paired extensions, exactly, and for pairing itself any
 * extension's. The same ones, and no others, may reach from the public network into this machine's.
 */
import { endpoints } from '@jobmagpie/api';
import type { MiddlewareHandler } from 'hono';
import { isExtensionOrigin, isPairedOrigin } from '../features/accounts/origins.ts';
import type { Services } from '../services.ts';
import type { Environment } from './environment.ts';
import { refuse } from './refusal.ts';
import { forLog } from './unexpected.ts';

export function cors(services: Services): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const isApi = context.req.path.startsWith('/api/');
    const isPreflight = context.req.method === 'OPTIONS';
    if (!isApi || (origin === undefined && !isPreflight)) return await next();
    const isAllowed = origin !== undefined && (await mayCall(services, origin, context.req.path));
    if (!isPreflight) await next();
    else if (!isAllowed) context.res = refuse({ code: 'origin_not_allowed' }, services.clock);
    else context.res = preflight(context.req.raw.headers);
    context.res.headers.append('vary', 'origin');
    if (!isAllowed) return;
    context.res.headers.set('access-control-allow-origin', origin);
    context.res.headers.set('access-control-expose-headers', 'retry-after, x-request-id');
  };
}

async function mayCall(services: Services, origin: string, path: string): Promise<boolean> {
  if (path === endpoints.pair.path) return isExtensionOrigin(origin);
  try {
    return isExtensionOrigin(origin) && (await isPairedOrigin(services.db, origin));
  } catch (error) {
    // The request itself will be answered with what is wrong; here it only means that nobody is let in.
    services.log.warn(forLog(error), 'The origins of paired browsers could not be read');
    return false;
  }
}

function preflight(asked: Headers): Response {
  const headers = new Headers({
    'access-control-allow-methods': 'GET, POST, DELETE',
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
