import { EmailAddress } from '@jobmagpie/api';
import { z } from 'zod';
import type { MailSender, SmtpSettings } from './smtp.ts';

/** `no-reply@example.com` or `Jobmagpie <no-reply@example.com>`. */
const Sender = z.string().transform((text, context): MailSender => {
  const [, name = '', inBrackets] = /^"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>$/u.exec(text.trim()) ?? [];
  const address = EmailAddress.safeParse(inBrackets ?? text.trim());
  if (address.success) return { name, address: address.data };
  context.addIssue({
    code: 'custom',
    message: 'must be an address, or a name with one: Jobmagpie <no-reply@example.com>',
  });
  return z.NEVER;
});

const TLS_PORT = 465;
const STARTTLS_PORT = 587;

/** What of the environment concerns mail, by the names that `server/.env.example` describes. */
export const mailVariables = {
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: z.coerce.number('must be a number').int('must be a whole number').min(1).max(65_535).optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_SECURE: z.enum(['true', 'false'], 'must be true or false').optional(),
  MAIL_FROM: Sender.optional(),
};
type Variables = { [Name in keyof typeof mailVariables]?: z.output<(typeof mailVariables)[Name]> };

export interface MailSettings {
  /** Null where no server is named: then no mail is sent. */
  smtp: SmtpSettings | null;
  /** Who the mails are from. */
  from: MailSender | null;
}

export function mailSettingsOf(data: Variables): MailSettings {
  const isSecure = data.SMTP_SECURE === undefined ? data.SMTP_PORT === TLS_PORT : data.SMTP_SECURE === 'true';
  return {
    from: data.MAIL_FROM ?? null,
    smtp:
      data.SMTP_HOST === undefined
        ? null
        : {
            host: data.SMTP_HOST,
            port: data.SMTP_PORT ?? (isSecure ? TLS_PORT : STARTTLS_PORT),
            isSecure,
            user: data.SMTP_USER ?? null,
            password: data.SMTP_PASSWORD ?? null,
          },
  };
}
