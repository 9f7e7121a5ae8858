import { Instant } from '@jobmagpie/model';
import { z } from 'zod';

/**
 * Every way in which the service refuses, with its status and the sentence that a person reads. None of the sentences
 * repeats what was sent.
 */
export const errorKinds = {
  invalid_request: { status: 400, detail: 'The request is not well formed.' },
  common_password: {
    status: 400,
    detail: 'This password is among the first that are tried. Take another one; several words in a row are good.',
  },
  address_not_usable: { status: 400, detail: 'This e-mail address cannot be used for the account. Take another one.' },
  not_confirmed: { status: 400, detail: 'Type the name of the account to confirm that it is to be deleted.' },
  wrong_file: {
    status: 400,
    detail: 'The file is not an export of Jobmagpie, or not a whole one. What came before the fault was taken in.',
  },
  not_json: { status: 400, detail: 'Send JSON with the content type application/json.' },
  too_deep: { status: 400, detail: 'The JSON is nested too deeply.' },
  unsupported_protocol: {
    status: 400,
    detail: 'This server speaks another version. Update the server or the extension.',
  },
  not_signed_in: { status: 401, detail: 'This browser is not connected any more. Pair it again.' },
  host_not_allowed: {
    status: 403,
    detail: 'The server does not answer under this name. Add the name to ALLOWED_HOSTS on the server.',
  },
  origin_not_allowed: { status: 403, detail: 'Only a paired extension may call this server from a browser.' },
  not_loopback: {
    status: 403,
    detail:
      'This server can be reached from other machines, so a code is needed. Press Enter in its window to get one.',
  },
  not_an_extension: { status: 403, detail: 'Only the Jobmagpie extension can be paired. Start the pairing there.' },
  pairing_closed: {
    status: 403,
    detail:
      'Pairing without a code is open for the first 10 minutes after the server starts. Start it again, or press Enter in its window to get a code.',
  },
  wrong_credentials: { status: 401, detail: 'The e-mail address or the password is wrong.' },
  registration_closed: {
    status: 403,
    detail: 'This server takes no new accounts. Ask the person who runs it for a code.',
  },
  wrong_code: {
    status: 403,
    detail: 'This code is wrong, was used before, or is too old. Get a new one.',
  },
  not_your_device: { status: 403, detail: 'The changes come from another device than the one that is signed in.' },
  not_found: { status: 404, detail: 'There is nothing here.' },
  already_paired: {
    status: 409,
    detail:
      'A browser is paired with this server already. Get a code from it, or press Enter in the window of the server.',
  },
  device_of_another_account: {
    status: 409,
    detail: 'This browser belongs to another account on this server. Start with a fresh copy of your data to pair it.',
  },
  linked_elsewhere: { status: 409, detail: 'With this sign-in another account of this server is reached already.' },
  last_way_to_sign_in: {
    status: 409,
    detail: 'This is the only way to sign in to the account. Set a password or link another provider first.',
  },
  mail_not_available: {
    status: 409,
    detail: 'This server cannot send mail, so the password cannot be reset. Pair with a code from another browser.',
  },
  sequence_gap: { status: 409, detail: 'Earlier changes of this device have not arrived yet.' },
  device_copied: {
    status: 409,
    detail: 'Another browser was started from a copy of this one. This one needs a name of its own to go on.',
  },
  resync_needed: {
    status: 409,
    detail: 'The place where the last sync ended is not known here. Start from the beginning.',
  },
  wrong_task_state: { status: 409, detail: 'The task has gone on meanwhile, and this cannot be done with it now.' },
  too_large: { status: 413, detail: 'The request is too large.' },
  too_many_attempts: { status: 429, detail: 'Too many tries. Wait a few minutes, then try again.' },
  too_many_requests: { status: 429, detail: 'Too many requests. Wait a moment, then try again.' },
  internal_error: { status: 500, detail: 'Something went wrong on the server. Its log says more.' },
  unavailable: { status: 503, detail: 'The database does not answer. Try again in a moment.' },
  storage_full: { status: 507, detail: 'The disk of the server is full. Free some room there; nothing was lost.' },
} as const satisfies Record<string, { status: number; detail: string }>;

export type ErrorCode = keyof typeof errorKinds;

/**
 * The body of every refusal. `expectedSeq` comes with `sequence_gap` and `device_copied`, `reason` with `resync_needed`; they belong to
 * the sync messages, which are camelCase.
 */
export const ApiError = z.object({
  detail: z.string(),
  error_code: z.string(),
  timestamp: Instant,
  expectedSeq: z.number().int().positive().optional(),
  reason: z.string().optional(),
});
export type ApiError = z.infer<typeof ApiError>;
