/** A service elsewhere with which people sign in here. */
export interface Provider {
  /**
   * The address to which the browser is sent. May ask the provider where its pages are. Throws `ProviderFailed` where it
   * does not answer as it should. May be called any number of times.
   */
  begin(request: SignInRequest): Promise<URL>;
  /**
   * Who came back, from what the provider wrote into the address of the callback. `denied` where the person said no.
   * Throws `ProviderFailed` for everything that cannot be trusted. The code in it is good once, so it is called once.
   */
  finish(callback: URLSearchParams, request: SignInRequest): Promise<IdentityElsewhere | 'denied'>;
}

/** One sign-in. Everything in it but the address is random and known to nobody else but the browser. */
export interface SignInRequest {
  /** Where the provider sends the browser. It is registered there, so it is the same every time. */
  redirectUri: string;
  state: string;
  nonce: string;
  /** RFC 7636. */
  codeVerifier: string;
}

export interface IdentityElsewhere {
  /** Who it is at the provider, for good. */
  subject: string;
  /** Null unless the provider says that the address was shown to be the person's. */
  email: string | null;
  name: string | null;
  /** The person's own page at the provider. */
  link: string | null;
}

/** The provider did not answer, or not as it should. The message is for the log and holds nothing secret. */
export class ProviderFailed extends Error {
  override name = 'ProviderFailed';
}

/** How long a provider may take for one answer. */
export const PROVIDER_PATIENCE_MS = 10_000;
