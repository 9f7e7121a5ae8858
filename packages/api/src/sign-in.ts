import { Instant, UserId } from '@jobmagpie/model';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { DeviceName, Pairing, PairingRequest } from './pairing.ts';

/** Services elsewhere with which a person can sign in. */
export const signInProviders = ['google', 'linkedin', 'github'] as const;
export const SignInProvider = z.enum(signInProviders);
export type SignInProvider = z.infer<typeof SignInProvider>;

export const MIN_PASSWORD_LENGTH = 8;
/** From here on a password is as good as its maker can remember. */
export const SUGGESTED_PASSWORD_LENGTH = 15;
export const MAX_PASSWORD_LENGTH = 256;

/** Any whole characters at all; what is too common is refused by the service. */
export const NewPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH)
  .max(MAX_PASSWORD_LENGTH)
  .regex(/^\P{Cs}*$/u);
export const EmailAddress = z.email().max(254);

/** The browser that asks, as in pairing. */
const device = { deviceId: PairingRequest.shape.deviceId, deviceName: DeviceName };

/** 43 characters of base64url that only the browser knows (RFC 7636, `code_verifier`). */
export const CodeVerifier = z.string().regex(/^[A-Za-z0-9._~-]{43,128}$/);
/** SHA-256 of the verifier in base64url (RFC 7636, method S256). */
export const CodeChallenge = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const SignInOptions = z.object({
  /** The providers that are set up on this server. */
  providers: z.array(SignInProvider),
  /** Whether strangers may make an account here. */
  isRegistrationOpen: z.boolean(),
  /** Whether the server can send mail: without it, a forgotten password cannot be reset. */
  hasMail: z.boolean(),
});
export type SignInOptions = z.infer<typeof SignInOptions>;

export const readSignInOptions = {
  method: 'GET',
  path: '/api/v1/auth/options',
  summary: 'In which ways people can sign in to this server',
  access: 'anyone',
  spelling: 'snake_case',
  answer: { status: 200, content: SignInOptions },
  errors: [],
} as const satisfies Endpoint;

/** The same answer, and as late, whether the address is known here or not. */
export const register = {
  method: 'POST',
  path: '/api/v1/auth/register',
  summary: 'Make an account with an e-mail address and a password; sign in with them afterwards',
  access: 'anyone',
  spelling: 'snake_case',
  body: z.object({ email: EmailAddress, password: NewPassword }),
  answer: { status: 202, content: null },
  errors: ['common_password', 'registration_closed', 'too_many_attempts'],
} as const satisfies Endpoint;

export const signIn = {
  method: 'POST',
  path: '/api/v1/auth/sign-in',
  summary: 'Connect a browser with an e-mail address and a password',
  access: 'anyone',
  spelling: 'snake_case',
  body: z.object({ email: EmailAddress, password: z.string().min(1).max(MAX_PASSWORD_LENGTH), ...device }),
  answer: { status: 201, content: Pairing },
  errors: ['wrong_credentials', 'not_an_extension', 'too_many_attempts', 'device_of_another_account'],
} as const satisfies Endpoint;

export const AccessToken = z.object({
  /** A JWT (RFC 7519): `sub` is the account, `sid` the device, `exp` its end. Sent as a bearer token like the device's. */
  accessToken: z.string(),
  tokenType: z.literal('Bearer'),
  expiresAt: Instant,
  userId: UserId,
});
export type AccessToken = z.infer<typeof AccessToken>;

export const refreshAccess = {
  method: 'POST',
  path: '/api/v1/auth/token',
  summary: 'A short-lived token for a program that acts for this browser; it dies with the browser’s own',
  access: 'device',
  spelling: 'snake_case',
  answer: { status: 201, content: AccessToken },
  errors: ['not_signed_in'],
} as const satisfies Endpoint;

/** The same answer, and as late, whether the address is known here or not. */
export const requestPasswordReset = {
  method: 'POST',
  path: '/api/v1/auth/password-reset',
  summary: 'Send a link to an address with which its owner can choose another password',
  access: 'anyone',
  spelling: 'snake_case',
  body: z.object({ email: EmailAddress }),
  answer: { status: 202, content: null },
  errors: ['mail_not_available', 'too_many_attempts'],
} as const satisfies Endpoint;

export const resetPassword = {
  method: 'POST',
  path: '/api/v1/auth/password-reset/confirm',
  summary: 'Choose another password with the code of the mail; every browser is signed out',
  access: 'anyone',
  spelling: 'snake_case',
  body: z.object({ code: z.string().min(1).max(100), password: NewPassword }),
  answer: { status: 204, content: null },
  errors: ['wrong_code', 'common_password', 'too_many_attempts'],
} as const satisfies Endpoint;

export const verifyEmail = {
  method: 'POST',
  path: '/api/v1/auth/email/confirm',
  summary: 'Show with the code of a mail that its address is one’s own',
  access: 'anyone',
  spelling: 'snake_case',
  body: z.object({ code: z.string().min(1).max(100) }),
  answer: { status: 204, content: null },
  errors: ['wrong_code', 'too_many_attempts'],
} as const satisfies Endpoint;

/**
 * Where the sign-in with a provider begins: the browser is sent here with `redirect_uri`, `state` and
 * `code_challenge` (S256), and with `ticket` where the provider is to be linked to an account. It comes back to
 * `redirect_uri` with `state` and either `code` or `error` (one of `signInErrors`). The code is for `finishSignIn`, or
 * with a ticket for `linkProvider`; both ask for the verifier, so that nobody can make another person's browser finish
 * what they began. `redirect_uri` is an address of the extension (`identity.getRedirectURL()`).
 */
export const SIGN_IN_START_PATH = '/api/v1/auth/oauth/:provider/login';
export const SIGN_IN_CALLBACK_PATH = '/api/v1/auth/oauth/:provider/callback';

export const SignInStart = z.object({
  redirectUri: z.url().max(500),
  /** Comes back as it is. */
  state: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  codeChallenge: CodeChallenge,
  ticket: z.string().min(1).max(100).optional(),
});

/** Why a sign-in with a provider came to nothing, as the extension gets it back. */
export const signInErrors = [
  /** The person said no at the provider. */
  'denied',
  /** The provider did not answer, or with something that cannot be trusted. */
  'provider_failed',
  /** It took longer than ten minutes, or was begun in another browser. */
  'expired',
  /** The identity belongs to another account of this server. */
  'linked_elsewhere',
  /** An account with this address exists: sign in to it and link the provider there. */
  'address_in_use',
  'registration_closed',
] as const;
export const SignInError = z.enum(signInErrors);
export type SignInError = z.infer<typeof SignInError>;

export const finishSignIn = {
  method: 'POST',
  path: '/api/v1/auth/oauth/token',
  summary: 'Connect a browser with the code at the end of a sign-in with a provider',
  access: 'anyone',
  spelling: 'snake_case',
  body: z.object({ code: z.string().min(1).max(100), codeVerifier: CodeVerifier, ...device }),
  answer: { status: 201, content: Pairing },
  errors: ['wrong_code', 'not_an_extension', 'too_many_attempts', 'device_of_another_account'],
} as const satisfies Endpoint;
