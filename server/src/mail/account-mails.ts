/** The mails about an account, in the languages of the extension. */
import { composeMail, type MailContent, type MailLanguage } from './compose.ts';

/**
 * `address-known` is what somebody gets who registers again: the answer on the screen must be the same for a known
 * address as for an unknown one, so that only its owner learns of it.
 */
export type AccountMail = { kind: 'verify-email' | 'reset-password'; url: string } | { kind: 'address-known' };

export function writeAccountMail(language: MailLanguage, mail: AccountMail): MailContent {
  const { subject, paragraphs, label }: MailText = texts[language][mail.kind];
  return composeMail({
    language,
    subject,
    paragraphs,
    action: 'url' in mail && label !== null ? { label, url: mail.url } : null,
  });
}

interface MailText {
  subject: string;
  paragraphs: string[];
  label: string | null;
}

const texts: Record<MailLanguage, Record<AccountMail['kind'], MailText>> = {
  en: {
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
  de: {
    'verify-email': {
      subject: 'Bestätige deine Adresse für Jobmagpie',
      paragraphs: [
        'Einem Konto auf einem Jobmagpie-Server wurde diese Adresse gegeben.',
        'Wenn du das warst, öffne den Link und drücke den Knopf. Er gilt einen Tag lang.',
        'Wenn du es nicht warst, musst du nichts tun.',
      ],
      label: 'Adresse bestätigen',
    },
    'reset-password': {
      subject: 'Wähle ein anderes Passwort für Jobmagpie',
      paragraphs: [
        'Jemand hat für das Jobmagpie-Konto mit dieser Adresse um ein anderes Passwort gebeten.',
        'Wenn du das warst, öffne den Link und wähle eines. Er gilt eine Stunde lang und einmal. Jeder Browser wird dabei abgemeldet.',
        'Wenn du es nicht warst, musst du nichts tun: Das jetzige Passwort bleibt.',
      ],
      label: 'Anderes Passwort wählen',
    },
    'address-known': {
      subject: 'Du hast schon ein Konto bei Jobmagpie',
      paragraphs: [
        'Jemand wollte mit dieser Adresse ein neues Jobmagpie-Konto anlegen. Sie hat schon eines; es wurde nichts geändert.',
        'Wenn du das warst, melde dich mit der Adresse an. Die Erweiterung kann dir auch einen Link schicken, mit dem du ein anderes Passwort wählst.',
        'Wenn du es nicht warst, musst du nichts tun.',
      ],
      label: null,
    },
  },
};
