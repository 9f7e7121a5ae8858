import { type SignInProvider, signInProviders } from '@jobmagpie/api';
import { z } from 'zod';
import { isExtensionRedirect } from './elsewhere/redirects.ts';

/** An address of a provider. Without TLS only on this machine, for a stand-in. */
const providerUrl = (usual: string) =>
  z
    .string()
    .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$))/, 'must begin with https://')
    .default(usual)
    .transform((text) => new URL(text));

const redirects = z
  .string()
  .default('')
  .transform((text, context) => {
    const origins = text.split(',').flatMap((item) => item.trim().replace(/\/$/, '').toLowerCase() || []);
    if (origins.every((origin) => isExtensionRedirect(`${origin}/`))) return origins;
    context.addIssue({ code: 'custom', message: 'must be redirect addresses of browser extensions' });
    return z.NEVER;
  });

/** What of the environment concerns accounts, by the names that `server/.env.example` describes. */
export const accountVariables = {
  REGISTRATION: z.enum(['open', 'closed']).default('open'),
  JWT_EXPIRATION_HOURS: z.coerce.number('must be a number').int('must be a whole number').min(1).max(24).default(1),
  EXTENSION_REDIRECTS: redirects,
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GOOGLE_ISSUER: providerUrl('https://accounts.google.com'),
  LINKEDIN_CLIENT_ID: z.string().optional(),
  LINKEDIN_CLIENT_SECRET: z.string().optional(),
  LINKEDIN_ISSUER: providerUrl('https://www.linkedin.com/oauth'),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GITHUB_URL: providerUrl('https://github.com'),
  GITHUB_API_URL: providerUrl('https://api.github.com'),
};
type Variables = z.output<z.ZodObject<typeof accountVariables>>;

/** How this server is known to a provider. */
export interface ProviderClient {
  id: string;
  secret: string;
}

export interface AccountSettings {
  isRegistrationOpen: boolean;
  accessTokenHours: number;
  /** The origins to which a sign-in may come back; every extension's where none is named. */
  extensionRedirects: string[];
  /** Null where the provider is not set up. */
  google: { client: ProviderClient | null; issuer: URL };
  linkedin: { client: ProviderClient | null; issuer: URL };
  github: { client: ProviderClient | null; url: URL; apiUrl: URL };
}

export function accountSettingsOf(data: Variables): AccountSettings {
  return {
    isRegistrationOpen: data.REGISTRATION === 'open',
    accessTokenHours: data.JWT_EXPIRATION_HOURS,
    extensionRedirects: data.EXTENSION_REDIRECTS,
    google: { client: clientOf(data.GOOGLE_CLIENT_ID, data.GOOGLE_CLIENT_SECRET), issuer: data.GOOGLE_ISSUER },
    linkedin: { client: clientOf(data.LINKEDIN_CLIENT_ID, data.LINKEDIN_CLIENT_SECRET), issuer: data.LINKEDIN_ISSUER },
    github: {
      client: clientOf(data.GITHUB_CLIENT_ID, data.GITHUB_CLIENT_SECRET),
      url: data.GITHUB_URL,
      apiUrl: data.GITHUB_API_URL,
    },
  };
}

/** The half of a pair is a mistake, and not a provider that is left out. */
export function checkProviderPairs(data: Variables, context: z.RefinementCtx): void {
  for (const provider of signInProviders) {
    const name = provider.toUpperCase() as Uppercase<SignInProvider>; // the type of toUpperCase is a plain string
    const [id, secret] = [data[`${name}_CLIENT_ID`], data[`${name}_CLIENT_SECRET`]];
    if ((id === undefined) === (secret === undefined)) continue;
    const path = [`${name}_CLIENT_${id === undefined ? 'ID' : 'SECRET'}`];
    context.addIssue({ code: 'custom', path, message: 'is missing beside the other half of the pair' });
  }
}

/** The settings as they may be shown. */
export function summaryOfAccounts(settings: AccountSettings): Record<string, unknown> {
  return {
    registration: settings.isRegistrationOpen ? 'open' : 'closed',
    signInWith: signInProviders.filter((provider) => settings[provider].client !== null),
  };
}

function clientOf(id: string | undefined, secret: string | undefined): ProviderClient | null {
  return id === undefined || secret === undefined ? null : { id, secret };
}
