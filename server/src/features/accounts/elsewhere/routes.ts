/**
 * The two addresses that a browser walks through: from the extension to the provider, and back. They are plain
 * navigations, so no origin is let read them, and what ties both ends together is a cookie that only the callback gets.
 */
import {
  fromWire,
  SIGN_IN_CALLBACK_PATH,
  SIGN_IN_START_PATH,
  type SignInError,
  SignInProvider,
  SignInStart,
} from '@jobmagpie/api';
import type { UserId } from '@jobmagpie/model';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { addressOf } from '../../../http/address.ts';
import type { App, Environment } from '../../../http/environment.ts';
import { hostnameOf } from '../../../http/hosts.ts';
import { pageLanguage } from '../../../http/page-language.ts';
import { forLog } from '../../../http/unexpected.ts';
import type { Services } from '../../../services.ts';
import { attemptLimits, countTry } from '../attempts.ts';
import { holdOnceCode, useUpOnceCode } from '../once-codes.ts';
import { tellOfNewAccount } from '../owner.ts';
import { type Provider, ProviderFailed } from '../provider.ts';
import { pageFor } from './page.ts';
import { allowedRedirect } from './redirects.ts';
import { settle } from './settle.ts';
import { cookieNameOf, keepSignIn, SIGN_IN_LIFETIME_MS, takeSignIn } from './sign-ins.ts';

export function signInElsewhereRoutes(app: App, services: Services, providers: Map<SignInProvider, Provider>): void {
  const { db, clock, settings } = services;
  const providerIn = (context: Context<Environment>) => {
    const name = SignInProvider.safeParse(context.req.param('provider')).data;
    const provider = name === undefined ? undefined : providers.get(name);
    return name === undefined || provider === undefined ? null : { name, provider };
  };

  app.get(SIGN_IN_START_PATH, async (context) => {
    const found = providerIn(context);
    if (found === null) return pageFor('not-set-up', pageLanguage(context));
    const start = SignInStart.safeParse(fromWire(SignInStart, context.req.query()));
    if (!start.success) return pageFor('wrong-start', pageLanguage(context));
    const { redirectUri, state: returnState, codeChallenge: challenge, ticket } = start.data;
    const returnTo = allowedRedirect(redirectUri, settings.accounts.extensionRedirects)?.href;
    if (returnTo === undefined) return pageFor('wrong-start', pageLanguage(context));
    const seconds = await countTry(services, attemptLimits.signInStart, addressOf(context, settings.trustedProxies));
    if (seconds !== null) return pageFor('too-many', pageLanguage(context), { 'retry-after': String(seconds) });
    const userId = ticket === undefined ? null : await useTicket(services, ticket);
    if (userId === 'none') return back(context, { returnTo, returnState }, { error: 'expired' });

    const callback = callbackOf(context, services, found.name);
    const asked = { provider: found.name, returnTo, returnState, challenge, userId };
    const { browser, ...secrets } = await keepSignIn(db, asked, clock());
    try {
      const page = await found.provider.begin({ redirectUri: callback.href, ...secrets });
      setCookie(context, cookieNameOf(secrets.state), browser, {
        ...cookieOf(callback),
        maxAge: SIGN_IN_LIFETIME_MS / 1_000,
      });
      return context.redirect(page.href);
    } catch (error) {
      return failed(context, error, asked);
    }
  });

  app.get(SIGN_IN_CALLBACK_PATH, async (context) => {
    const found = providerIn(context);
    if (found === null) return pageFor('not-set-up', pageLanguage(context));
    const answered = new URL(context.req.url).searchParams;
    const state = answered.get('state') ?? '';
    const callback = callbackOf(context, services, found.name);
    const name = cookieNameOf(state);
    const came = { provider: found.name, state, browser: getCookie(context, name) ?? null };
    const taken = await takeSignIn(db, came, clock());
    if (taken === null) return pageFor('expired', pageLanguage(context));
    deleteCookie(context, name, cookieOf(callback));
    const { signIn, isGood } = taken;
    if (!isGood) return back(context, signIn, { error: 'expired' });
    try {
      const identity = await found.provider.finish(answered, { redirectUri: callback.href, ...signIn });
      if (identity === 'denied') return back(context, signIn, { error: 'denied' });
      const outcome = await settle(services, signIn, identity);
      if ('code' in outcome && signIn.userId === null) {
        await tellOfNewAccount(services, hostnameOf(context.req.header('host')));
      }
      return back(context, signIn, outcome);
    } catch (error) {
      return failed(context, error, signIn);
    }
  });
}

interface Return {
  returnTo: string;
  returnState: string;
}

function back(
  context: Context<Environment>,
  { returnTo, returnState }: Return,
  outcome: { code: string } | { error: SignInError },
): Response {
  const url = new URL(returnTo);
  url.searchParams.set('state', returnState);
  if ('code' in outcome) url.searchParams.set('code', outcome.code);
  else url.searchParams.set('error', outcome.error);
  return context.redirect(url.href);
}

/** What the provider did wrong goes to the extension as one word; anything else is a fault of ours. */
function failed(context: Context<Environment>, error: unknown, to: Return): Response {
  if (!(error instanceof ProviderFailed)) throw error;
  context.var.log.warn(forLog(error), 'A sign-in with a provider failed');
  return back(context, to, { error: 'provider_failed' });
}

/** Whose ticket it is; it is good once. */
async function useTicket({ db, clock }: Services, ticket: string): Promise<UserId | 'none'> {
  return await db.transaction(async (tx) => {
    const held = await holdOnceCode(tx, 'link', ticket, clock());
    if (held === null) return 'none';
    await useUpOnceCode(tx, ticket);
    return held.userId;
  });
}

/**
 * The address that is registered with the provider. Without a public one it is the name by which the browser came here,
 * which was checked before: on this machine there are two.
 */
function callbackOf(context: Context<Environment>, { settings }: Services, provider: SignInProvider): URL {
  const base = settings.publicUrl?.href.replace(/\/$/, '') ?? `http://${context.req.header('host') ?? ''}`;
  return new URL(base + SIGN_IN_CALLBACK_PATH.replace(':provider', provider));
}

function cookieOf(callback: URL) {
  return {
    httpOnly: true,
    sameSite: 'Lax',
    secure: callback.protocol === 'https:',
    path: callback.pathname,
  } as const;
}
