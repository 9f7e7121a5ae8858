/** Sending mail, as features see it. */
import type { Clock } from '@jobmagpie/model';
import type { MailSettings } from './mail-settings.ts';
import type { MailMessage } from './message.ts';
import { makeSmtp } from './smtp.ts';

export type Mail = { status: 'available'; send: SendMail } | { status: 'not-available'; because: string };

/**
 * Hands a mail over to the mail server, once. May be called again with the same key: who is known to have it does not
 * get it twice. Rejects only where the mail cannot be written at all.
 */
export type SendMail = (message: MailMessage, signal: AbortSignal) => Promise<Delivery>;

export type Delivery =
  /** The server has taken it for everybody except those who are named. */
  | { status: 'handed-over'; refused: RefusedAddress[] }
  /** Nobody has it, and that says nothing of an address. `reason` holds nothing of the mail. */
  | { status: 'failed'; isForGood: boolean; reason: string };

export interface RefusedAddress {
  address: string;
  /** What the server answered, `550 5.1.1`; its words may repeat the address and are left out. */
  code: string;
  /** A 5xx: it will not be taken later either. */
  isForGood: boolean;
}

export function makeMail({ smtp, from }: MailSettings, clock: Clock): Mail {
  if (smtp === null) return { status: 'not-available', because: 'SMTP_HOST is not set' };
  if (from === null) return { status: 'not-available', because: 'MAIL_FROM is not set' };
  return { status: 'available', send: makeSmtp(smtp, from, clock) };
}
