/** A mail as a feature writes it. */
import { EmailAddress } from '@jobmagpie/api';
import { Instant } from '@jobmagpie/model';
import { z } from 'zod';

/** What stands in a header: one line. A line break would let the text that follows it be read as further headers. */
const HeaderText = z.string().regex(/^\P{Cc}*$/u);

const Attachment = z.object({
  filename: HeaderText.min(1).max(150),
  contentType: z.string().regex(/^[\w.+-]+\/[\w.+-]+(; [\w-]+=[\w-]+)*$/),
  /** In base64: what waits to be sent is kept as JSON. */
  content: z.base64().max(3_000_000),
});

export const MailMessage = z.object({
  /**
   * Names the mail, `reset-password.018f…`: the same at every try, and of no other mail. The Message-ID is made of it, so
   * that a mail which arrives twice is seen once.
   */
  key: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/),
  /** Each sees the others. */
  to: z.array(EmailAddress).min(1).max(10),
  subject: HeaderText.min(1).max(300),
  text: z.string().min(1).max(500_000),
  /** Made by `composeMail`, or cleaned in another way. */
  html: z.string().max(1_000_000).optional(),
  attachments: z.array(Attachment).max(5).default([]),
  /** Where one click stops mails of this kind (RFC 8058). */
  unsubscribeUrl: z
    .url({ protocol: /^https?$/ })
    .regex(/^[\x21-\x7e]*$/)
    .optional(),
  /** After this it would be of no use, and is not sent. */
  deadline: Instant,
});
export type MailMessage = z.infer<typeof MailMessage>;
