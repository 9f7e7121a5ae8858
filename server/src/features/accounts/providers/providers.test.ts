import { createEmulator } from 'emulate';
import { expect, it } from 'vitest';
import { readSettings } from '../../../settings.ts';
import { makeBrowser } from '../../../testing/browser.ts';
import { freePort } from '../../../testing/global-setup.ts';
import { startOpenIdProvider } from '../../../testing/open-id-provider.ts';
import { describeProvider } from '../provider.contract.ts';
import type { Provider } from '../provider.ts';
import { makeGitHub } from './github.ts';
import { makeGoogle } from './google.ts';
import { makeProviders } from './index.ts';
import { makeLinkedIn } from './linkedin.ts';

const client = { id: 'jobmagpie', secret: 'a-secret' };
const isCallback = (url: URL) => url.port === '4870';
const settingsFor = (name: string, rest: Record<string, string>) =>
  readSettings({ [`${name}_CLIENT_ID`]: client.id, [`${name}_CLIENT_SECRET`]: client.secret, ...rest }).accounts;

function existing(provider: Provider | null): Provider {
  if (provider === null) throw new Error('The provider is not set up.');
  return provider;
}

async function agreeAs(who: string, page: URL): Promise<URLSearchParams> {
  const browser = makeBrowser();
  const shown = await browser.walk(page.href, isCallback);
  return (await browser.submit(shown, `value="${who}"`, isCallback)).at.searchParams;
}

describeProvider('google', async () => {
  const users = [{ email: 'anna@example.com', name: 'Anna Bee' }];
  const google = await createEmulator({ service: 'google', port: await freePort(), seed: { google: { users } } });
  return {
    provider: existing(makeGoogle(settingsFor('GOOGLE', { GOOGLE_ISSUER: google.url }))),
    base: google.url,
    agree: (page) => agreeAs('anna@example.com', page),
    stop: () => google.close(),
  };
});

describeProvider('github', async () => {
  const users = [{ login: 'annabee', name: 'Anna Bee', email: 'anna@example.org' }];
  const github = await createEmulator({ service: 'github', port: await freePort(), seed: { github: { users } } });
  const addresses = { GITHUB_URL: github.url, GITHUB_API_URL: github.url };
  return {
    provider: existing(makeGitHub(settingsFor('GITHUB', addresses))),
    base: github.url,
    agree: (page) => agreeAs('annabee', page),
    stop: () => github.close(),
  };
});

describeProvider('linkedin', async () => {
  const linkedin = await startOpenIdProvider(client);
  linkedin.person = { sub: 'member-1', name: 'Anna Bee' };
  return {
    provider: existing(makeLinkedIn(settingsFor('LINKEDIN', { LINKEDIN_ISSUER: linkedin.issuer }))),
    base: linkedin.issuer,
    agree: async (page) => (await makeBrowser().walk(page.href, isCallback)).at.searchParams,
    stop: () => linkedin.close(),
  };
});

it('a provider that the settings do not set up is not there', () => {
  expect([...makeProviders(readSettings({}).accounts).keys()]).toEqual([]);
  expect([...makeProviders(settingsFor('GITHUB', {})).keys()]).toEqual(['github']);
});

it.each([
  [{ GOOGLE_CLIENT_ID: 'x' }, 'GOOGLE_CLIENT_SECRET'],
  [{ GITHUB_CLIENT_SECRET: 'x' }, 'GITHUB_CLIENT_ID'],
  [{ GITHUB_URL: 'http://github.example.com' }, 'GITHUB_URL'],
  [{ EXTENSION_REDIRECTS: 'https://example.com' }, 'EXTENSION_REDIRECTS'],
  [{ JWT_EXPIRATION_HOURS: '25' }, 'JWT_EXPIRATION_HOURS'],
])('settings that are half or wrong (%j) are refused by name', (environment, name) => {
  expect(() => readSettings(environment)).toThrow(name);
});
