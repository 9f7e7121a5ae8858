import type { SignInProvider } from '@jobmagpie/api';

/** What the services are called, in every language. */
const names: Record<SignInProvider, string> = { google: 'Google', linkedin: 'LinkedIn', github: 'GitHub' };

export function providerName(provider: SignInProvider): string {
  return names[provider];
}
