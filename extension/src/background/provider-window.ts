/**
 * The part of a sign-in that happens in a window of the browser (OAuth 2 with PKCE, RFC 7636). The verifier is made here
 * and leaves this worker only with the code; the state proves that the window which ends is the one that was opened.
 */
import { SIGN_IN_START_PATH, SignInError, type SignInProvider } from '@jobmagpie/api';
import { i18n } from '#i18n';

export type WindowOutcome =
  | { status: 'code'; code: string; codeVerifier: string }
  | { status: 'given-up' }
  | { status: 'failed'; problem: string };

/** Opens the provider's window and waits for its end. */
export async function openProviderWindow(
  serverUrl: string,
  provider: SignInProvider,
  ticket?: string,
): Promise<WindowOutcome> {
  const codeVerifier = randomText();
  const state = randomText();
  const start = new URL(SIGN_IN_START_PATH.replace(':provider', provider), serverUrl);
  start.search = new URLSearchParams({
    redirect_uri: browser.identity.getRedirectURL(),
    state,
    code_challenge: await challengeOf(codeVerifier),
    code_challenge_method: 'S256',
    ...(ticket !== undefined && { ticket }),
  }).toString();
  let end: string | undefined;
  try {
    end = await browser.identity.launchWebAuthFlow({ url: start.href, interactive: true });
  } catch (error) {
    // Browsers tell a closed window and one that could not load anything by the words alone.
    console.error('The window of the provider ended', error);
    return /could not be loaded/i.test(String(error))
      ? { status: 'failed', problem: i18n.t('signIn.windowFailed') }
      : { status: 'given-up' };
  }
  return readEnd(end, state, codeVerifier);
}

/** What the address at which the window ended says. */
export function readEnd(address: string | undefined, state: string, codeVerifier: string): WindowOutcome {
  const said = URL.parse(address ?? '')?.searchParams;
  if (said?.get('state') !== state) return { status: 'failed', problem: i18n.t('signIn.error.expired') };
  const code = said.get('code');
  if (code !== null) return { status: 'code', code, codeVerifier };
  const error = SignInError.safeParse(said.get('error'));
  return { status: 'failed', problem: errorText(error.success ? error.data : 'provider_failed') };
}

function errorText(error: SignInError): string {
  switch (error) {
    case 'denied':
      return i18n.t('signIn.error.denied');
    case 'provider_failed':
      return i18n.t('signIn.error.providerFailed');
    case 'expired':
      return i18n.t('signIn.error.expired');
    case 'linked_elsewhere':
      return i18n.t('refusal.linkedElsewhere');
    case 'address_in_use':
      return i18n.t('signIn.error.addressInUse');
    case 'registration_closed':
      return i18n.t('refusal.registrationClosed');
  }
}

/** 32 random bytes: 43 characters. */
function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
