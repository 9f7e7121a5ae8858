import { type ApiError, type ErrorCode, errorKinds } from '@jobmagpie/api';
import { type Clock, toInstant } from '@jobmagpie/model';

/** Why a request is not answered, and what goes with it. */
export interface Refusal<Code extends ErrorCode = ErrorCode> {
  code: Code;
  /** Becomes the header Retry-After. */
  retryAfterSeconds?: number;
  /** With `sequence_gap`. */
  expectedSeq?: number;
  /** With `resync_needed` and `wrong_file`. Never anything that was sent. */
  reason?: string;
}

/** The answer that every refusal becomes: a sentence for a person, a word for a program, and nothing that was sent. */
export function refuse({ code, retryAfterSeconds, ...details }: Refusal, clock: Clock): Response {
  const { status, detail } = errorKinds[code];
  const body: ApiError = { detail, error_code: code, timestamp: toInstant(clock()), ...details };
  const headers: Record<string, string> = {};
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds);
  if (code === 'not_signed_in') headers['www-authenticate'] = 'Bearer';
  return Response.json(body, { status, headers });
}
