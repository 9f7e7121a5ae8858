import { CodeChallenge, SignInProvider } from '@jobmagpie/api';
import { z } from 'zod';

/** What a code of the purpose `identity` is bound to: who is to be linked, and whose verifier is asked for. */
export const PendingLink = z.object({
  challenge: CodeChallenge,
  provider: SignInProvider,
  identity: z.object({
    subject: z.string(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    link: z.string().nullable(),
  }),
});
export type PendingLink = z.infer<typeof PendingLink>;
