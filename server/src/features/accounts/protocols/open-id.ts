/**
 * The steps of OpenID Connect's code flow (https://openid.net/specs/openid-connect-core-1_0.html), for providers that
 * speak it. The ID token is checked in full: signature by the provider's published keys, issuer, audience, expiry, nonce.
 */
import { decodeJwt } from 'jose';
import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import type { ProviderClient } from '../account-settings.ts';
import type { IdentityElsewhere, Provider, SignInRequest } from '../provider.ts';
import { deniedIn, guarded, ProviderFailedAt, requestOptions } from './oauth.ts';

export interface OpenIdOptions {
  client: ProviderClient;
  issuer: URL;
  /** Whether it takes a challenge for the code (PKCE). */
  hasPkce: boolean;
  /** Whether its ID tokens always carry the nonce that was sent, as the standard demands. */
  hasNonce: boolean;
  /** Beside what every request has. */
  parameters: Record<string, string>;
}

/** Its addresses and the place of its keys seldom change. */
const DISCOVERY_LIFETIME_MS = 60 * 60_000;

const Claims = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().optional().catch(undefined),
  email: z.email().max(254).optional().catch(undefined),
  /** LinkedIn has been seen to write it as a text. */
  email_verified: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
});

export function makeOpenIdProvider(options: OpenIdOptions): Provider {
  const client: oauth.Client = { client_id: options.client.id };
  let known: { server: oauth.AuthorizationServer; at: number } | undefined;

  async function discover(): Promise<oauth.AuthorizationServer> {
    if (known !== undefined && performance.now() - known.at < DISCOVERY_LIFETIME_MS) return known.server;
    const response = await oauth.discoveryRequest(options.issuer, requestOptions(options.issuer));
    const server = await oauth.processDiscoveryResponse(options.issuer, response);
    known = { server, at: performance.now() };
    return server;
  }

  return {
    begin: (request) =>
      guarded(async () => {
        const { authorization_endpoint } = await discover();
        if (authorization_endpoint === undefined) throw new ProviderFailedAt('it names no page to sign in');
        const url = new URL(authorization_endpoint);
        const parameters = {
          response_type: 'code',
          client_id: options.client.id,
          redirect_uri: request.redirectUri,
          scope: 'openid profile email',
          state: request.state,
          nonce: request.nonce,
          ...(options.hasPkce && {
            code_challenge: await oauth.calculatePKCECodeChallenge(request.codeVerifier),
            code_challenge_method: 'S256',
          }),
          ...options.parameters,
        };
        for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
        return url;
      }),

    finish: (callback, request) =>
      guarded(async () => {
        if (deniedIn(callback)) return 'denied';
        const server = await discover();
        const answered = oauth.validateAuthResponse(server, client, callback, request.state);
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.ClientSecretPost(options.client.secret),
          answered,
          request.redirectUri,
          options.hasPkce ? request.codeVerifier : oauth.nopkce,
          requestOptions(options.issuer),
        );
        const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
          expectedNonce: await nonceToExpect(options, response, request),
          requireIdToken: true,
        });
        await oauth.validateApplicationLevelSignature(server, response, requestOptions(options.issuer));
        return identityIn(oauth.getValidatedIdTokenClaims(tokens));
      }),
  };
}

/** A nonce that is there must be ours in every case. Only where the provider is known to leave it out may it be absent. */
async function nonceToExpect(
  { hasNonce }: OpenIdOptions,
  response: Response,
  { nonce }: SignInRequest,
): Promise<string | typeof oauth.expectNoNonce> {
  if (hasNonce) return nonce;
  const { id_token } = z.object({ id_token: z.string() }).parse(await response.clone().json());
  return decodeJwt(id_token).nonce === undefined ? oauth.expectNoNonce : nonce;
}

function identityIn(claims: unknown): IdentityElsewhere {
  const { sub, name, email, email_verified: isVerified } = Claims.parse(claims);
  return {
    subject: sub,
    name: name?.trim() || null,
    email: isVerified === true && email !== undefined ? email : null,
    link: null,
  };
}
