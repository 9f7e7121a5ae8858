/** What every provider keeps to, whatever it speaks. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Provider, ProviderFailed, type SignInRequest } from './provider.ts';

/** A provider with a stand-in behind it. */
export interface ProviderUnderTest {
  provider: Provider;
  /** The address of its sign-in page begins with this. */
  base: string;
  /** Lets a person agree on the page, and gives what is written into the address of the callback. */
  agree(page: URL): Promise<URLSearchParams>;
  /** Takes the stand-in away. */
  stop(): Promise<void>;
}

export function describeProvider(name: string, start: () => Promise<ProviderUnderTest>): void {
  describe(`the provider ${name}`, () => {
    let under: ProviderUnderTest;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under.stop());

    const secret = () => randomBytes(32).toString('base64url');
    const aRequest = (): SignInRequest => ({
      redirectUri: 'http://127.0.0.1:4870/callback',
      state: secret(),
      nonce: secret(),
      codeVerifier: secret(),
    });

    it('sends the browser to its own page, with the state and without the verifier', async () => {
      const request = aRequest();
      const page = await under.provider.begin(request);
      expect(page.href.startsWith(under.base)).toBe(true);
      expect(page.searchParams.get('state')).toBe(request.state);
      expect(page.searchParams.get('redirect_uri')).toBe(request.redirectUri);
      expect(page.href).not.toContain(request.codeVerifier);
    });

    it('says who came back, and the same every time', async () => {
      const subjects = new Set<string>();
      for (let count = 0; count < 2; count += 1) {
        const request = aRequest();
        const identity = await under.provider.finish(await under.agree(await under.provider.begin(request)), request);
        if (identity === 'denied') throw new Error('The person agreed.');
        expect(identity.name).toBe('Anna Bee');
        subjects.add(identity.subject);
      }
      expect(subjects.size).toBe(1);
      expect([...subjects][0]).not.toBe('');
    });

    it('takes a no for a no', async () => {
      const request = aRequest();
      const said = new URLSearchParams({ error: 'access_denied', state: request.state });
      expect(await under.provider.finish(said, request)).toBe('denied');
    });

    it('takes a code once', async () => {
      const request = aRequest();
      const callback = await under.agree(await under.provider.begin(request));
      await under.provider.finish(callback, request);
      await expect(under.provider.finish(callback, request)).rejects.toThrow(ProviderFailed);
    });

    it.each<[what: string, change: (callback: URLSearchParams) => void]>([
      ['with another state', (callback) => callback.set('state', secret())],
      ['without a state', (callback) => callback.delete('state')],
      ['without a code', (callback) => callback.delete('code')],
      ['with a code that nobody gave', (callback) => callback.set('code', secret())],
      ['with two codes', (callback) => callback.append('code', secret())],
      ['with an error of its own', (callback) => callback.set('error', 'server_error')],
    ])('refuses a callback %s, and names nothing that was in it', async (_, change) => {
      const request = aRequest();
      const callback = await under.agree(await under.provider.begin(request));
      change(callback);
      const failure = await under.provider.finish(callback, request).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ProviderFailed);
      for (const value of [...callback.values()].filter((value) => value !== 'server_error')) {
        expect(String(failure)).not.toContain(value);
      }
    });

    it('that is away is a failure like any other', async () => {
      const request = aRequest();
      const callback = await under.agree(await under.provider.begin(request));
      await under.stop();
      await expect(under.provider.finish(callback, request)).rejects.toThrow(ProviderFailed);
      under = await start();
    });
  });
}
