import type { AccountSettings } from '../account-settings.ts';
import { makeOpenIdProvider } from '../protocols/open-id.ts';
import type { Provider } from '../provider.ts';

/**
 * https://learn.microsoft.com/linkedin/consumer/integrations/self-serve/sign-in-with-linkedin-v2
 *
 * It departs from the standard in two ways (seen November 2026): a challenge for the code is refused unless the
 * application was opened for it (`authorization-code-flow-native`), and its ID tokens come without the nonce. What ties
 * the answer to the browser is then the state, good once and bound to a cookie, and that the token comes over TLS from
 * LinkedIn itself in exchange for a code that is good once.
 */
export function makeLinkedIn({ linkedin: { client, issuer } }: AccountSettings): Provider | null {
  if (client === null) return null;
  return makeOpenIdProvider({ client, issuer, hasPkce: false, hasNonce: false, parameters: {} });
}
