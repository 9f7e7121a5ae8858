/**
 * A stand-in for a provider that speaks OpenID Connect, made for LinkedIn, of which there is no emulator. It is written
 * from the standard and from what LinkedIn's documents say of its departures, and proves only our reading of them.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface OpenIdProvider {
  issuer: string;
  person: { sub: string; name?: string; email?: string; email_verified?: boolean | string };
  behaviour: Behaviour;
  /** What came to the token's address. */
  exchanges: URLSearchParams[];
  close(): Promise<void>;
}

export interface Behaviour {
  /** What the sign-in page does. */
  consent: 'given' | 'denied';
  nonce: 'absent' | 'echoed' | 'wrong';
  idToken:
    | 'right'
    | 'expired'
    | 'of another issuer'
    | 'for another client'
    | 'signed by somebody'
    | 'unsigned'
    | 'absent';
  token: 'answers' | 'fails' | 'refuses' | 'hangs' | 'is no JSON';
  discovery: 'answers' | 'fails' | 'of another issuer';
}

/** As LinkedIn does it. */
const usual: Behaviour = {
  consent: 'given',
  nonce: 'absent',
  idToken: 'right',
  token: 'answers',
  discovery: 'answers',
};

export async function startOpenIdProvider(client: { id: string; secret: string }): Promise<OpenIdProvider> {
  const [own, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const codes = new Map<string, { nonce: string | null; redirectUri: string | null }>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const provider: OpenIdProvider = {
    issuer: `http://127.0.0.1:${port}/oauth`,
    person: { sub: 'member-1' },
    behaviour: { ...usual },
    exchanges: [],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', provider.issuer);
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (url.pathname) {
      case '/oauth/.well-known/openid-configuration':
        return void (provider.behaviour.discovery === 'fails' ? json(500, {}) : json(200, metadata()));
      case '/oauth/authorization':
        return void response.writeHead(302, { location: afterConsent(url.searchParams) }).end();
      case '/oauth/jwks':
        return void json(200, {
          keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }],
        });
      case '/oauth/token':
        return await exchange(new URLSearchParams(await bodyOf(request)), response, json);
      default:
        return void json(404, {});
    }
  }

  function metadata() {
    const issuer = provider.behaviour.discovery === 'of another issuer' ? 'https://example.com' : provider.issuer;
    return {
      issuer,
      authorization_endpoint: `${provider.issuer}/authorization`,
      token_endpoint: `${provider.issuer}/token`,
      jwks_uri: `${provider.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  function afterConsent(asked: URLSearchParams): string {
    const to = new URL(asked.get('redirect_uri') ?? '');
    to.searchParams.set('state', asked.get('state') ?? '');
    if (provider.behaviour.consent === 'denied') {
      to.searchParams.set('error', 'user_cancelled_authorize');
      return to.href;
    }
    const code = crypto.randomUUID();
    codes.set(code, { nonce: asked.get('nonce'), redirectUri: asked.get('redirect_uri') });
    to.searchParams.set('code', code);
    return to.href;
  }

  async function exchange(
    form: URLSearchParams,
    response: ServerResponse,
    json: (status: number, body: unknown) => void,
  ): Promise<void> {
    provider.exchanges.push(form);
    const { token } = provider.behaviour;
    if (token === 'hangs') return;
    if (token === 'fails') return json(500, { message: 'Internal' });
    if (token === 'is no JSON') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const isRight =
      code !== undefined &&
      code.redirectUri === form.get('redirect_uri') &&
      form.get('client_id') === client.id &&
      form.get('client_secret') === client.secret &&
      // An application that was not opened for it is refused when it sends one.
      !form.has('code_verifier');
    if (token === 'refuses' || !isRight) return json(400, { error: 'invalid_grant', error_description: 'No.' });
    const idToken = provider.behaviour.idToken === 'absent' ? {} : { id_token: await makeIdToken(code.nonce) };
    json(200, { access_token: 'access', token_type: 'Bearer', expires_in: 3600, scope: 'openid', ...idToken });
  }

  async function makeIdToken(nonce: string | null): Promise<string> {
    const { behaviour, person, issuer } = provider;
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      ...person,
      ...(behaviour.nonce === 'echoed' && { nonce }),
      ...(behaviour.nonce === 'wrong' && { nonce: 'another' }),
      iss: behaviour.idToken === 'of another issuer' ? 'https://example.com' : issuer,
      aud: behaviour.idToken === 'for another client' ? 'another' : client.id,
      iat: behaviour.idToken === 'expired' ? now - 7_200 : now,
      exp: behaviour.idToken === 'expired' ? now - 3_600 : now + 3_600,
    };
    if (behaviour.idToken === 'unsigned') return `${encoded({ alg: 'none' })}.${encoded(claims)}.`;
    const key = behaviour.idToken === 'signed by somebody' ? foreign.privateKey : own.privateKey;
    return await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);
  }

  return provider;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding was set, so the chunks are bytes
  return Buffer.concat(chunks).toString();
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
