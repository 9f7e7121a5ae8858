/**
 * GitHub speaks OAuth 2 without OpenID: who it is says its API.
 * https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
 */
import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import type { AccountSettings } from '../account-settings.ts';
import { deniedIn, guarded, ProviderFailedAt, requestOptions } from '../protocols/oauth.ts';
import type { Provider } from '../provider.ts';

/** A person's number stays when they take another name. */
const User = z.object({
  id: z.number().int().positive(),
  name: z.string().nullish(),
  html_url: z.url({ protocol: /^https?$/ }).nullish(),
});
const Emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

export function makeGitHub({ github: { client, url, apiUrl } }: AccountSettings): Provider | null {
  if (client === null) return null;
  const asked: oauth.Client = { client_id: client.id };
  const server: oauth.AuthorizationServer = {
    issuer: url.href,
    authorization_endpoint: under(url, 'login/oauth/authorize').href,
    token_endpoint: under(url, 'login/oauth/access_token').href,
  };

  async function read<Schema extends z.ZodType>(path: string, token: string, schema: Schema): Promise<z.infer<Schema>> {
    const headers = new Headers({ accept: 'application/vnd.github+json', 'user-agent': 'Jobmagpie' });
    const address = under(apiUrl, path);
    const response = await oauth.protectedResourceRequest(
      token,
      'GET',
      address,
      headers,
      undefined,
      requestOptions(apiUrl),
    );
    if (response.status !== 200) throw new ProviderFailedAt(`it answered ${response.status}`);
    return schema.parse(await response.json());
  }

  return {
    begin: (request) =>
      guarded(async () => {
        const page = under(url, 'login/oauth/authorize');
        const parameters = {
          response_type: 'code',
          client_id: client.id,
          redirect_uri: request.redirectUri,
          scope: 'read:user user:email',
          state: request.state,
          code_challenge: await oauth.calculatePKCECodeChallenge(request.codeVerifier),
          code_challenge_method: 'S256',
          prompt: 'select_account',
        };
        for (const [name, value] of Object.entries(parameters)) page.searchParams.set(name, value);
        return page;
      }),

    finish: (callback, request) =>
      guarded(async () => {
        if (deniedIn(callback)) return 'denied';
        const received = new URLSearchParams(callback);
        received.delete('iss'); // it has no discovery document with which this could be compared
        const answered = oauth.validateAuthResponse(server, asked, received, request.state);
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          asked,
          oauth.ClientSecretPost(client.secret),
          answered,
          request.redirectUri,
          request.codeVerifier,
          requestOptions(url),
        );
        const { access_token: token } = await oauth.processAuthorizationCodeResponse(server, asked, response);
        const user = await read('user', token, User);
        const emails = await read('user/emails', token, Emails);
        const email = z
          .email()
          .max(254)
          .safeParse(emails.find(({ primary, verified }) => primary && verified)?.email);
        return {
          subject: String(user.id),
          name: user.name?.trim() || null,
          email: email.data ?? null,
          link: user.html_url ?? null,
        };
      }),
  };
}

function under(base: URL, path: string): URL {
  return new URL(path, base.href.endsWith('/') ? base.href : `${base.href}/`);
}
