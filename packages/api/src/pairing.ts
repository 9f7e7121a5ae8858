import { DeviceId, Instant, UserId } from '@jobmagpie/model';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

/** Letters and digits that nobody takes for one another: no 0 and O, no 1, I and L, no U beside V. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 8;
export const CODE_LIFETIME_MS = 10 * 60_000;

/** An invitation as it is shown, `7KQM-2XPD`. */
export const PairingCode = z
  .string()
  .regex(new RegExp(`^[${CODE_ALPHABET}]{4}-[${CODE_ALPHABET}]{4}$`))
  .brand<'PairingCode'>();
export type PairingCode = z.infer<typeof PairingCode>;

/** What proves to the service who calls: 256 random bits in base64url. */
export const Token = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .brand<'Token'>();
export type Token = z.infer<typeof Token>;

/** The name of a browser as its user reads it, without line breaks and other control characters. */
export const DeviceName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

export const PairingRequest = z.object({
  deviceId: DeviceId,
  deviceName: DeviceName,
  /** As a person typed it: case, blanks and the dash do not matter. */
  code: z.string().min(1).max(40).optional(),
});
export type PairingRequest = z.infer<typeof PairingRequest>;

export const Pairing = z.object({
  token: Token,
  userId: UserId,
  deviceId: DeviceId,
  /** What to call the account on the screen. */
  accountLabel: z.string(),
});
export type Pairing = z.infer<typeof Pairing>;

export const Invitation = z.object({ code: PairingCode, expiresAt: Instant });
export type Invitation = z.infer<typeof Invitation>;

export const pair = {
  method: 'POST',
  path: '/api/v1/pairing',
  summary: 'Connect a browser: without a code as the first one on this machine, or with a code',
  access: 'anyone',
  spelling: 'snake_case',
  body: PairingRequest,
  answer: { status: 201, content: Pairing },
  errors: [
    'not_loopback',
    'not_an_extension',
    'already_paired',
    'pairing_closed',
    'wrong_code',
    'too_many_attempts',
    'device_of_another_account',
  ],
} as const satisfies Endpoint;

export const invite = {
  method: 'POST',
  path: '/api/v1/pairing/invitations',
  summary: 'Make a code with which one more browser can join this account',
  access: 'device',
  spelling: 'snake_case',
  answer: { status: 201, content: Invitation },
  errors: ['not_signed_in'],
} as const satisfies Endpoint;
