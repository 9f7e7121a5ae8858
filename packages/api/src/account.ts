import { DeviceId, Instant, UserId } from '@jobmagpie/model';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { CodeVerifier, EmailAddress, MAX_PASSWORD_LENGTH, NewPassword, SignInProvider } from './sign-in.ts';

export const Account = z.object({
  userId: UserId,
  label: z.string(),
  createdAt: Instant,
  /** The address with which the person signs in; null where there is no password. */
  email: z.string().nullable(),
  isEmailVerified: z.boolean(),
  identities: z.array(z.object({ provider: SignInProvider, email: z.string().nullable(), linkedAt: Instant })),
  /** True for the account whose server this is. */
  isOwner: z.boolean(),
});
export type Account = z.infer<typeof Account>;

export const readAccount = {
  method: 'GET',
  path: '/api/v1/account',
  summary: 'The account of the browser that asks',
  access: 'device',
  spelling: 'snake_case',
  answer: { status: 200, content: Account },
  errors: [],
} as const satisfies Endpoint;

/** Who has no password yet names an address with the first one; later the present password is needed. */
export const setPassword = {
  method: 'PUT',
  path: '/api/v1/account/password',
  summary: 'Set or change the password; every other browser is signed out by a change',
  access: 'device',
  spelling: 'snake_case',
  body: z.object({
    email: EmailAddress.optional(),
    currentPassword: z.string().min(1).max(MAX_PASSWORD_LENGTH).optional(),
    newPassword: NewPassword,
  }),
  answer: { status: 204, content: null },
  errors: ['wrong_credentials', 'common_password', 'address_not_usable', 'too_many_attempts', 'not_signed_in'],
} as const satisfies Endpoint;

export const makeLinkTicket = {
  method: 'POST',
  path: '/api/v1/account/link-tickets',
  summary: 'A ticket, good once, with which the linking of a provider to this account begins',
  access: 'device',
  spelling: 'snake_case',
  answer: { status: 201, content: z.object({ ticket: z.string(), expiresAt: Instant }) },
  errors: ['not_signed_in'],
} as const satisfies Endpoint;

export const linkProvider = {
  method: 'POST',
  path: '/api/v1/account/identities',
  summary: 'Link the provider whose sign-in was begun with a ticket of this account',
  access: 'device',
  spelling: 'snake_case',
  body: z.object({ code: z.string().min(1).max(100), codeVerifier: CodeVerifier }),
  answer: { status: 204, content: null },
  errors: ['wrong_code', 'linked_elsewhere', 'too_many_attempts'],
} as const satisfies Endpoint;

export const unlinkProvider = {
  method: 'DELETE',
  path: '/api/v1/account/identities/:provider',
  summary: 'Take a provider off this account',
  access: 'device',
  spelling: 'snake_case',
  params: z.object({ provider: SignInProvider }),
  answer: { status: 204, content: null },
  errors: ['not_found', 'last_way_to_sign_in'],
} as const satisfies Endpoint;

export const signOutEverywhere = {
  method: 'DELETE',
  path: '/api/v1/account/sessions',
  summary: 'Disconnect every browser of this account, the one that asks included',
  access: 'device',
  spelling: 'snake_case',
  answer: { status: 204, content: null },
  errors: [],
} as const satisfies Endpoint;

/** What is written down because it concerns the safety of an account. */
export const auditActions = [
  'account.created',
  'account.exported',
  'account.imported',
  'device.paired',
  'device.revoked',
  'device.renamed',
  'sign-in.succeeded',
  'sign-in.failed',
  'signed-out.everywhere',
  'invitation.made',
  'password.set',
  'password.reset-requested',
  'password.reset',
  'email.verified',
  'provider.linked',
  'provider.unlinked',
  'access-token.made',
] as const;
export const AuditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof AuditAction>;

export const AuditEntry = z.object({
  id: z.uuid(),
  at: Instant,
  /** One of `auditActions`, or a word of a newer server. */
  action: z.string(),
  deviceId: DeviceId.nullable(),
  deviceName: z.string().nullable(),
  /** What it was about, for a person: the name of a device, a provider. */
  subject: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const readAudit = {
  method: 'GET',
  path: '/api/v1/account/audit',
  summary: 'What concerned the safety of this account, newest first',
  access: 'device',
  spelling: 'snake_case',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    /** `nextCursor` of the page before. */
    cursor: z.uuid().optional(),
  }),
  answer: { status: 200, content: z.object({ entries: z.array(AuditEntry), nextCursor: z.uuid().nullable() }) },
  errors: [],
} as const satisfies Endpoint;

export const deleteAccount = {
  method: 'DELETE',
  path: '/api/v1/account',
  summary: 'Delete this account and everything of it on the server, at once and for good',
  access: 'device',
  spelling: 'snake_case',
  /** The label of the account, typed by the person, so that nobody deletes it by a slip. */
  body: z.object({ confirm: z.string().max(300) }),
  answer: { status: 204, content: null },
  errors: ['not_confirmed'],
} as const satisfies Endpoint;
