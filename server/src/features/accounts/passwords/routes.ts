import { endpoints, type SignInProvider } from '@jobmagpie/api';
import type { App } from '../../../http/environment.ts';
import { route } from '../../../http/route.ts';
import type { Services } from '../../../services.ts';
import { looksLikeAccessToken } from '../access-tokens.ts';
import { hasMail } from '../mails.ts';
import { BUSY } from './refusal.ts';
import { register } from './register.ts';
import { requestPasswordReset, resetPassword } from './reset.ts';
import { setPassword } from './set-password.ts';
import { signIn } from './sign-in.ts';
import { TooBusy } from './turns.ts';
import { verifyEmail } from './verify-email.ts';

export function passwordRoutes(app: App, services: Services, providers: SignInProvider[]): void {
  route(app, services, endpoints.readSignInOptions, async () => ({
    answer: {
      providers,
      isRegistrationOpen: services.settings.accounts.isRegistrationOpen,
      hasMail: hasMail(services),
    },
  }));

  route(app, services, endpoints.register, async ({ body, address, hostname, language }) => {
    const refusal = await orBusy(register(services, { ...body, address, hostname, language }));
    return refusal === null ? { answer: undefined } : { refusal };
  });

  route(app, services, endpoints.signIn, async ({ body, origin, address, language }) => {
    const device = { id: body.deviceId, name: body.deviceName, origin, language };
    const { email, password } = body;
    const outcome = await orBusy(signIn(services, { email, password, device, address }));
    if ('code' in outcome) return { refusal: outcome };
    return 'pairing' in outcome ? { answer: outcome.pairing } : outcome;
  });

  route(app, services, endpoints.setPassword, async ({ caller, body, bearer }) => {
    if (looksLikeAccessToken(bearer)) return { refusal: { code: 'not_signed_in' } };
    const refusal = await orBusy(setPassword(services, caller, body));
    return refusal === null ? { answer: undefined } : { refusal };
  });

  route(app, services, endpoints.requestPasswordReset, async ({ body, address }) => {
    const refusal = await requestPasswordReset(services, { email: body.email, address });
    return refusal === null ? { answer: undefined } : { refusal };
  });

  route(app, services, endpoints.resetPassword, async ({ body, address }) => {
    const refusal = await orBusy(resetPassword(services, { ...body, address }));
    return refusal === null ? { answer: undefined } : { refusal };
  });

  route(app, services, endpoints.verifyEmail, async ({ body, address }) => {
    const refusal = await verifyEmail(services, { code: body.code, address });
    return refusal === null ? { answer: undefined } : { refusal };
  });
}

async function orBusy<Result>(work: Promise<Result>): Promise<Result | typeof BUSY> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TooBusy) return BUSY;
    throw error;
  }
}
