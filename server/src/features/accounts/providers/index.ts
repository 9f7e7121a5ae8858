import type { SignInProvider } from '@jobmagpie/api';
import type { AccountSettings } from '../account-settings.ts';
import type { Provider } from '../provider.ts';
import { makeGitHub } from './github.ts';
import { makeGoogle } from './google.ts';
import { makeLinkedIn } from './linkedin.ts';

/** Each gives null where the settings do not set it up. */
const makers = {
  google: makeGoogle,
  linkedin: makeLinkedIn,
  github: makeGitHub,
} satisfies Record<SignInProvider, (settings: AccountSettings) => Provider | null>;

/** The providers that are set up on this server, in the order of the list. */
export function makeProviders(settings: AccountSettings): Map<SignInProvider, Provider> {
  const providers = new Map<SignInProvider, Provider>();
  for (const name of Object.keys(makers) as SignInProvider[]) {
    // the type of the list says that these are its keys
    const provider = makers[name](settings);
    if (provider !== null) providers.set(name, provider);
  }
  return providers;
}
