/** Everything that the service says to people in letters and on its few pages: one file for each language. */
import { resetPassword, verifyEmail } from '@jobmagpie/api';
import { z } from 'zod';

/**
 * The letters about an account. `address-known` is what somebody gets who registers again: the answer on the screen must
 * be the same for a known address as for an unknown one, so that only its owner learns of it.
 */
export const letterKinds = ['verify-email', 'reset-password', 'address-known'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Why a sign-in elsewhere cannot go back to the extension. */
export const signInProblems = ['wrong-start', 'not-set-up', 'expired', 'too-many'] as const;
export type SignInProblem = (typeof signInProblems)[number];

/** With what the forms of the pages may be refused. */
const pageRefusals = [
  ...new Set([
    ...resetPassword.errors,
    ...verifyEmail.errors,
    'invalid_request',
    'too_many_requests',
    'internal_error',
    'unavailable',
    'storage_full',
  ] as const),
] as const;

const sentence = z.string().min(1);

/** Strict, so that a file of words has every sentence and none that nobody says. */
export const Words = z.strictObject({
  letters: z.record(
    z.enum(letterKinds),
    z.strictObject({
      subject: sentence,
      paragraphs: z.array(sentence).min(1),
      /** What the link is called; null in a letter without one. */
      label: sentence.nullable(),
    }),
  ),
  resetPage: z.strictObject({
    title: sentence,
    /** `{least}` is the shortest length of a password. */
    label: sentence,
    button: sentence,
    done: sentence,
  }),
  verifyPage: z.strictObject({ title: sentence, button: sentence, done: sentence }),
  forms: z.strictObject({
    unreachable: sentence,
    noCode: sentence,
    refusals: z.record(z.enum(pageRefusals), sentence),
  }),
  signInPage: z.record(z.enum(signInProblems), sentence),
  welcomePage: z.strictObject({
    title: sentence,
    heading: sentence,
    purpose: sentence,
    pairing: sentence,
    steps: z.array(sentence).min(1),
    programs: sentence,
    /** What the document is called, and what stands behind its name. */
    interface: sentence,
    interfaceForm: sentence,
  }),
});
export type Words = z.infer<typeof Words>;
