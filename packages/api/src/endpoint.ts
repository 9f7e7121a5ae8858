import type { z } from 'zod';
import type { ErrorCode } from './error.ts';

/** What one route of the service takes and answers. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters as `:id`. */
  path: `/${string}`;
  /** One line for the reference. */
  summary: string;
  /** `device`: needs the token that pairing gave. */
  access: 'anyone' | 'device';
  /** How names are written in JSON and queries. Sync messages are camelCase, everything else snake_case. */
  spelling: 'snake_case' | 'camelCase';
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** 202 and 204 have no content: it is under way, it is done. */
  answer: { status: 200 | 201; content: z.ZodType } | { status: 202 | 204; content: null };
  /** The refusals of its own; those that any route can give are in `commonErrors`. */
  errors: readonly ErrorCode[];
}

/** The refusals that any route can give, by what the route asks for. */
export function commonErrors(endpoint: Endpoint): ErrorCode[] {
  const errors: ErrorCode[] = ['host_not_allowed', 'too_many_requests', 'internal_error', 'unavailable'];
  if (endpoint.access === 'device') errors.push('not_signed_in');
  if (endpoint.params !== undefined || endpoint.query !== undefined) errors.push('invalid_request');
  if (endpoint.body !== undefined) errors.push('invalid_request', 'not_json', 'too_deep', 'too_large');
  if (endpoint.method !== 'GET') errors.push('storage_full');
  return errors;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Given<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

/** What the service works with, after parsing. */
export interface Received<E extends Endpoint> {
  params: Parsed<E['params']>;
  query: Parsed<E['query']>;
  body: Parsed<E['body']>;
}

/** What a caller passes: only the parts that the route takes. */
export type Sent<E extends Endpoint> = (E['params'] extends z.ZodType ? { params: Given<E['params']> } : unknown) &
  (E['query'] extends z.ZodType ? { query?: Given<E['query']> } : unknown) &
  (E['body'] extends z.ZodType ? { body: Given<E['body']> } : unknown);

/** What the route answers: undefined where there is no content. */
export type Answer<E extends Endpoint> = E['answer']['content'] extends z.ZodType
  ? z.output<E['answer']['content']>
  : undefined;
