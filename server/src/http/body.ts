import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

export type BodyProblem = 'not_json' | 'invalid_request' | 'too_large' | 'too_deep';

const MAX_DEPTH = 32;

export interface BodyLimits {
  maxBytes: number;
  /** Null where the caller looks at the depth of the parts himself. */
  maxDepth: number | null;
}

export const usualLimits: BodyLimits = { maxBytes: 1_048_576, maxDepth: MAX_DEPTH };

/** The JSON of a request and its length, or why there is none. A body may be compressed with gzip. */
export async function readJson(
  request: Request,
  { maxBytes, maxDepth }: BodyLimits,
): Promise<{ json: unknown; bytes: number } | { problem: BodyProblem }> {
  // Demanding this type makes a browser ask first before a page may send anything.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return { problem: 'not_json' };
  if (Number(request.headers.get('content-length')) > maxBytes) return { problem: 'too_large' };
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') return { problem: 'invalid_request' };
  const sent = await readBytes(request, maxBytes);
  if (sent === null) return { problem: 'too_large' };
  const unpacked = encoding === 'gzip' ? await unpack(sent, maxBytes) : sent;
  if (typeof unpacked === 'string') return { problem: unpacked };
  const parsed = parse(unpacked);
  if (parsed === null) return { problem: 'invalid_request' };
  if (maxDepth !== null && isDeeperThan(parsed.json, maxDepth)) return { problem: 'too_deep' };
  return { json: parsed.json, bytes: unpacked.length };
}

/** Without recursion, which a deep value would bring down. */
export function isDeeperThan(json: unknown, limit: number = MAX_DEPTH): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    if (level.length === 0) return false;
  }
  return true;
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function unpack(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | 'too_large' | 'invalid_request'> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? 'too_large' : 'invalid_request';
  }
}

function parse(bytes: Uint8Array): { json: unknown } | null {
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return null; // neither UTF-8 nor JSON: the caller is told that, and nothing of what it was
  }
}
