/** Puts one endpoint of the contract on the app: sign-in, parsing and the form of the answer are the same for all. */
import { type Answer, type Endpoint, fromWire, type Received, snakeCase, toWire } from '@jobmagpie/api';
import type { Context } from 'hono';
import type { z } from 'zod';
import { bearerIn, type Caller, callerOf } from '../features/accounts/sessions.ts';
import type { Services } from '../services.ts';
import { type Language, languageIn } from '../words/language.ts';
import { addressOf } from './address.ts';
import { type BodyLimits, readJson, usualLimits } from './body.ts';
import type { App, Environment } from './environment.ts';
import { hostnameOf } from './hosts.ts';
import { type Refusal, refuse } from './refusal.ts';

/** `json` is an answer whose text was put together by the feature itself, in the spelling of the endpoint. */
export type Outcome<E extends Endpoint> =
  | { answer: Answer<E> }
  | { json: string }
  | { refusal: Refusal<E['errors'][number]> };

export interface RouteRequest<E extends Endpoint> extends Received<E> {
  /** Who is signed in. Only where the endpoint asks for a device. */
  caller: E['access'] extends 'device' ? Caller : null;
  /** What stands in the Authorization header after `Bearer`; empty where nothing does. */
  bearer: string;
  origin: string | null;
  /** The name under which the caller reached the server, without a port. */
  hostname: string;
  address: string;
  /** The first of our languages that the caller's browser asks for; null where it asks for none of them. */
  language: Language | null;
  /** The length of the body, unpacked. */
  bodyBytes: number;
}

export function route<const E extends Endpoint>(
  app: App,
  services: Services,
  endpoint: E,
  handle: (request: RouteRequest<E>) => Promise<Outcome<E>>,
  limits: BodyLimits = usualLimits,
): void {
  app.on(endpoint.method, endpoint.path, async (context) => {
    const caller = endpoint.access === 'device' ? await callerOf(services, context.req.header('authorization')) : null;
    if (endpoint.access === 'device' && caller === null) return refuse({ code: 'not_signed_in' }, services.clock);
    const received = await receive(context, endpoint, limits);
    if ('code' in received) return refuse(received, services.clock);
    const outcome = await handle({
      ...received,
      caller,
      bearer: bearerIn(context.req.header('authorization')) ?? '',
      origin: context.req.header('origin') ?? null,
      hostname: hostnameOf(context.req.header('host')),
      address: addressOf(context, services.settings.trustedProxies),
      language: languageIn(context.req.header('accept-language')),
    } as RouteRequest<E>); // the schemas of the endpoint, which its type is made of, have just parsed the parts
    if ('refusal' in outcome) return refuse(outcome.refusal, services.clock);
    if ('answer' in outcome) return answer(endpoint, outcome.answer);
    return new Response(outcome.json, {
      status: endpoint.answer.status,
      headers: { 'content-type': 'application/json' },
    });
  });
}

interface ReceivedParts {
  params: unknown;
  query: unknown;
  body: unknown;
  bodyBytes: number;
}

async function receive(
  context: Context<Environment>,
  endpoint: Endpoint,
  limits: BodyLimits,
): Promise<ReceivedParts | Refusal> {
  const params = parsePart(endpoint.params, context.req.param());
  const query = parsePart(endpoint.query, namesOfCode(endpoint, context.req.query()));
  if (!params.ok || !query.ok) return { code: 'invalid_request' };
  if (endpoint.body === undefined) return { params: params.value, query: query.value, body: undefined, bodyBytes: 0 };
  const read = await readJson(context.req.raw, limits);
  if ('problem' in read) return { code: read.problem };
  const json = endpoint.spelling === 'snake_case' ? fromWire(endpoint.body, read.json) : read.json;
  const body = parsePart(endpoint.body, json);
  if (!body.ok) return { code: read.bytes > usualLimits.maxBytes ? 'too_large' : 'invalid_request' };
  return { params: params.value, query: query.value, body: body.value, bodyBytes: read.bytes };
}

function parsePart(schema: z.ZodType | undefined, value: unknown): { ok: true; value: unknown } | { ok: false } {
  if (schema === undefined) return { ok: true, value: undefined };
  const result = schema.safeParse(value);
  return result.success ? { ok: true, value: result.data } : { ok: false };
}

function namesOfCode(endpoint: Endpoint, query: Record<string, string>): Record<string, string> {
  if (endpoint.spelling === 'camelCase' || endpoint.query === undefined) return query;
  const names = Object.keys(endpoint.query.shape).filter((name) => Object.hasOwn(query, snakeCase(name)));
  return Object.fromEntries(names.map((name) => [name, query[snakeCase(name)] ?? '']));
}

function answer(endpoint: Endpoint, value: unknown): Response {
  const { status, content } = endpoint.answer;
  if (content === null) return new Response(null, { status });
  return Response.json(endpoint.spelling === 'snake_case' ? toWire(content, value) : value, { status });
}
