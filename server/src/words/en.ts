import { errorKinds } from '@jobmagpie/api';
import type { Words } from './words.ts';

export const en: Words = {
  letters: {
    'verify-email': {
      subject: 'Confirm your address for Jobmagpie',
      paragraphs: [
        'An account of a Jobmagpie server was given this address.',
        'If that was you, open the link and press the button. It is good for a day.',
        'If it was not you, there is nothing to do.',
      ],
      label: 'Confirm the address',
    },
    'reset-password': {
      subject: 'Choose another password for Jobmagpie',
      paragraphs: [
        'Somebody asked for another password for the Jobmagpie account with this address.',
        'If that was you, open the link and choose one. It is good for an hour, and once. Every browser is signed out by it.',
        'If it was not you, there is nothing to do: the present password stays.',
      ],
      label: 'Choose another password',
    },
    'address-known': {
      subject: 'You have a Jobmagpie account already',
      paragraphs: [
        'Somebody asked for a new Jobmagpie account with this address, which has one already. Nothing was changed.',
        'If that was you, sign in with the address. The extension can also send you a link to choose another password.',
        'If it was not you, there is nothing to do.',
      ],
      label: null,
    },
  },
  resetPage: {
    title: 'Choose another password',
    label: 'New password, of at least {least} characters',
    button: 'Choose this password',
    done: 'The password is set, and every browser is signed out. Sign in again in the Jobmagpie extension.',
  },
  verifyPage: {
    title: 'Confirm your address',
    button: 'Confirm the address',
    done: 'Done. You can close this page.',
  },
  forms: {
    unreachable: 'The server does not answer. Try again in a moment.',
    noCode: 'The link is not whole. Open it again as it stands in the letter.',
    refusals: {
      wrong_code: errorKinds.wrong_code.detail,
      common_password: errorKinds.common_password.detail,
      too_many_attempts: errorKinds.too_many_attempts.detail,
      invalid_request: errorKinds.invalid_request.detail,
      too_many_requests: errorKinds.too_many_requests.detail,
      internal_error: errorKinds.internal_error.detail,
      unavailable: errorKinds.unavailable.detail,
      storage_full: errorKinds.storage_full.detail,
    },
  },
  signInPage: {
    'wrong-start': 'This sign-in was not begun by the Jobmagpie extension. Begin it there.',
    'not-set-up': 'This server is not set up to sign in with this service. Use another way in the Jobmagpie extension.',
    expired: 'This sign-in took too long, or was begun in another browser. Begin it again in the Jobmagpie extension.',
    'too-many':
      'Too many sign-ins were begun from here. Wait a few minutes, then begin again in the Jobmagpie extension.',
  },
  welcomePage: {
    title: 'Jobmagpie sync service',
    heading: 'The Jobmagpie sync service is running',
    purpose:
      'It keeps your saved jobs the same in all your browsers. You work with them in the Jobmagpie extension; there is nothing to do on this page.',
    pairing: 'Pair a browser',
    steps: [
      'Open the settings of the Jobmagpie extension.',
      'Enter the address of this page as the server and press “Pair”.',
      'If it asks for a code, press Enter in the window in which the server runs, or let a browser that is paired already show you one.',
    ],
    programs: 'For programs',
    interface: 'The interface',
    interfaceForm: 'as an OpenAPI document',
  },
};
