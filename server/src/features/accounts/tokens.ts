import { createHash, randomBytes } from 'node:crypto';
import { Token } from '@jobmagpie/api';

/** 256 random bits: nobody guesses it, so that its plain hash is safe to keep. */
export function newToken(): Token {
  return Token.parse(randomBytes(32).toString('base64url'));
}

/** SHA-256 in hexadecimal: what is kept in place of a token or a code. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
