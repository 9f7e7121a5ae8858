import type { AccountSettings } from '../account-settings.ts';
import { makeOpenIdProvider } from '../protocols/open-id.ts';
import type { Provider } from '../provider.ts';

/** https://developers.google.com/identity/openid-connect/openid-connect */
export function makeGoogle({ google: { client, issuer } }: AccountSettings): Provider | null {
  if (client === null) return null;
  return makeOpenIdProvider({
    client,
    issuer,
    hasPkce: true,
    hasNonce: true,
    // Many people have two accounts there, and the wrong one is hard to leave.
    parameters: { prompt: 'select_account' },
  });
}
