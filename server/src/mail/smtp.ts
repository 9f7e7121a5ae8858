/** SMTP by nodemailer, which tries once and never again by itself. */
import type { Clock } from '@jobmagpie/model';
import { createTransport } from 'nodemailer';
import { isLoopback } from '../settings.ts';
import type { Delivery, RefusedAddress, SendMail } from './mail.ts';
import type { MailMessage } from './message.ts';

export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise the connection turns to it where the server can (STARTTLS). */
  isSecure: boolean;
  user: string | null;
  password: string | null;
}

export interface MailSender {
  name: string;
  address: string;
}

/** What nodemailer's errors carry. */
interface SmtpError extends Error {
  code?: unknown;
  responseCode?: unknown;
  response?: unknown;
  command?: unknown;
  recipient?: unknown;
  rejectedErrors?: unknown;
}

/** Mails of this process that were handed over: enough for a repeat that follows on a database that did not answer. */
const REMEMBERED = 2_000;

export function makeSmtp(
  { host, port, isSecure, user, password }: SmtpSettings,
  from: MailSender,
  clock: Clock,
): SendMail {
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    // On this machine nobody listens in between, and relays have certificates that nobody signed. Elsewhere a password
    // is not sent where somebody could have taken the offer of TLS out of the connection.
    ignoreTLS: isLoopback(host),
    requireTLS: !isSecure && !isLoopback(host) && password !== null,
    ...(user !== null && password !== null && { auth: { user, pass: password } }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const handedOver = new Set<string>();
  const remember = (key: string, addresses: readonly string[]) => {
    for (const address of addresses) handedOver.add(traceOf(key, address));
    for (const oldest of handedOver) {
      if (handedOver.size <= REMEMBERED) break;
      handedOver.delete(oldest);
    }
  };

  return async (message, signal): Promise<Delivery> => {
    const to = message.to.filter((address) => !handedOver.has(traceOf(message.key, address)));
    if (to.length === 0) return { status: 'handed-over', refused: [] };
    try {
      const { rejectedErrors = [] } = await transport.sendMail({
        ...mailOf(message, from, clock),
        envelope: { from: from.address, to },
        signal,
      });
      const refused = rejectedErrors.flatMap((error) => refusedBy(error));
      remember(
        message.key,
        to.filter((address) => !refused.some((one) => one.address === address)),
      );
      return { status: 'handed-over', refused };
    } catch (error) {
      return judge(error, to);
    }
  };
}

function mailOf(message: MailMessage, from: MailSender, clock: Clock) {
  const { key, to, subject, text, html, attachments, unsubscribeUrl } = message;
  return {
    from,
    // As values and not as one line, in which a comma would begin another recipient.
    to: to.map((address) => ({ name: '', address })),
    subject,
    text,
    ...(html !== undefined && { html }),
    messageId: `<${key}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    date: new Date(clock()),
    attachments: attachments.map((attachment) => ({ ...attachment, encoding: 'base64' })),
    xMailer: false as const,
    ...(unsubscribeUrl !== undefined && {
      headers: {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    }),
  };
}

/** What a failure means: something about addresses, or about the way to the server. */
function judge(error: unknown, to: readonly string[]): Delivery {
  if (!(error instanceof Error)) throw error;
  const { code, responseCode, command, rejectedErrors }: SmtpError = error;
  if (Array.isArray(rejectedErrors)) {
    const refused = rejectedErrors.flatMap((one: SmtpError) => refusedBy(one));
    if (refused.length > 0) return { status: 'handed-over', refused };
  }
  if (typeof responseCode !== 'number') {
    // No connection, no answer, no TLS: all of that can be over in a minute.
    return { status: 'failed', isForGood: false, reason: `The mail server cannot be reached (${String(code)}).` };
  }
  if (code === 'EMESSAGE' && command === 'DATA') {
    // The whole mail was refused, for everyone it was to go to.
    return { status: 'handed-over', refused: to.map((address) => ({ address, ...verdictOf(error) })) };
  }
  if (code === 'EENVELOPE') {
    const { code: answered, isForGood } = verdictOf(error);
    return { status: 'failed', isForGood, reason: `The mail server does not take mail from us (${answered}).` };
  }
  // A wrong password is put right by the operator, and then the mail can go.
  return { status: 'failed', isForGood: false, reason: `The mail server refuses us (${verdictOf(error).code}).` };
}

function refusedBy(error: SmtpError): RefusedAddress[] {
  return typeof error.recipient === 'string' ? [{ address: error.recipient, ...verdictOf(error) }] : [];
}

/** 503 is about the order of commands and not about the mail. */
function verdictOf({ responseCode, response }: SmtpError): Omit<RefusedAddress, 'address'> {
  const isForGood = typeof responseCode === 'number' && responseCode >= 500 && responseCode !== 503;
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(String(response))?.[1];
  return { code: enhanced === undefined ? String(responseCode) : `${responseCode} ${enhanced}`, isForGood };
}

function traceOf(key: string, address: string): string {
  return `${key} ${address.toLowerCase()}`;
}
