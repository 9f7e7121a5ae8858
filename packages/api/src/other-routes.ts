/**
 * The routes that are no endpoints, because what goes in or comes out is a file or leads on to another page: the client
 * has no method for them, the reference names them all the same.
 */
import type { z } from 'zod';
import { ACCOUNT_EXPORT_PATH, ACCOUNT_EXPORT_TYPE, ACCOUNT_IMPORT_PATH, ImportResult } from './account-export.ts';
import type { ErrorCode } from './error.ts';
import { SIGN_IN_CALLBACK_PATH, SIGN_IN_START_PATH, SignInStart } from './sign-in.ts';

export interface OtherRoute {
  method: 'GET' | 'POST';
  /** With parameters as `:id`. */
  path: `/${string}`;
  summary: string;
  access: 'anyone' | 'device';
  query?: z.ZodObject;
  /** The media type of the file that it takes. */
  takes?: string;
  answer: { status: 200; file: string } | { status: 200; content: z.ZodType } | { status: 302; to: string };
  errors: readonly ErrorCode[];
}

export const otherRoutes: Record<string, OtherRoute> = {
  exportAccount: {
    method: 'GET',
    path: ACCOUNT_EXPORT_PATH,
    summary: 'Everything of the account in one file, a JSON value a line',
    access: 'device',
    answer: { status: 200, file: ACCOUNT_EXPORT_TYPE },
    errors: [],
  },
  importAccount: {
    method: 'POST',
    path: ACCOUNT_IMPORT_PATH,
    summary: 'Take in such a file; what is newer here stays',
    access: 'device',
    takes: ACCOUNT_EXPORT_TYPE,
    answer: { status: 200, content: ImportResult },
    errors: ['wrong_file', 'too_large', 'storage_full'],
  },
  startSignInElsewhere: {
    method: 'GET',
    path: SIGN_IN_START_PATH,
    summary: 'Where a browser begins to sign in with a provider',
    access: 'anyone',
    query: SignInStart,
    answer: { status: 302, to: 'The page of the provider, or back to the extension with an error' },
    errors: [],
  },
  finishSignInElsewhere: {
    method: 'GET',
    path: SIGN_IN_CALLBACK_PATH,
    summary: 'Where the provider sends the browser back to',
    access: 'anyone',
    answer: { status: 302, to: 'Back to the extension, with a code or an error' },
    errors: [],
  },
};
