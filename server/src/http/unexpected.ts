/** What becomes of an error that nobody expected: a refusal without its words, and a log entry without the user's. */
import type { ErrorCode } from '@jobmagpie/api';
import { AccountGone } from '../sync/head.ts';

const unavailable = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  '53300', // too many connections
  '55P03', // a lock was not free in time
  '57014', // the statement took too long
  '57P01', // PostgreSQL is shutting down
  '57P02',
  '57P03', // PostgreSQL is starting
  '08000',
  '08003',
  '08006',
  '40001', // two transactions in each other's way: the next try succeeds
  '40P01',
];
const storageFull = ['53100', 'ENOSPC', 'EDQUOT'];

export function refusalFor(error: unknown): ErrorCode {
  for (const cause of causes(error)) {
    if (cause instanceof AccountGone) return 'not_signed_in';
    const code = codeOf(cause);
    if (storageFull.includes(code)) return 'storage_full';
    if (unavailable.includes(code)) return 'unavailable';
    // The embedded database has a file system of its own and tells a full disk in words.
    if (/no space left|ENOSPC|could not (extend|write to) file/i.test(cause.message)) return 'storage_full';
    if (/PGlite is closed/i.test(cause.message)) return 'unavailable';
  }
  return 'internal_error';
}

/**
 * What the log may know. The message of a database error repeats the query with its values, so only its code and the
 * places in our code are kept.
 */
export function forLog(error: unknown): Record<string, unknown> {
  const chain = [...causes(error)];
  const innermost = chain.at(-1);
  if (innermost === undefined) return { error: typeof error };
  const isFromDatabase = chain.length > 1 || /^[0-9A-Z]{5}$/.test(codeOf(innermost));
  return {
    error: innermost.name,
    ...(codeOf(innermost) && { code: codeOf(innermost) }),
    ...(!isFromDatabase && { message: innermost.message }),
    at: chain.flatMap((cause) => places(cause)).slice(0, 12),
  };
}

function* causes(error: unknown): Generator<Error> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function places(error: Error): string[] {
  return (error.stack ?? '').split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
}
