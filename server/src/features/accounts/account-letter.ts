/**
 * The letters that an account gets. Only here, after the answer, is it looked up whether somebody has the address. A link
 * carries its code behind `#`, which browsers send to nobody.
 */
import { EmailAddress } from '@jobmagpie/api';
import { newId, toInstant } from '@jobmagpie/model';
import { z } from 'zod';
import { enqueue } from '../../background/enqueue.ts';
import type { Task } from '../../background/task.ts';
import type { Transaction } from '../../database/connect.ts';
import { type AccountMail, writeAccountMail } from '../../mail/account-mails.ts';
import { sendMail } from '../../mail/send-mail.ts';
import type { Services } from '../../services.ts';
import { letterKinds } from '../../words/words.ts';
import { languageOf } from './account-language.ts';
import { makeOnceCode } from './once-codes.ts';
import { RESET_PAGE_PATH, VERIFY_PAGE_PATH } from './pages/paths.ts';
import { type Credential, findCredential } from './passwords/credentials.ts';

const Letter = z.object({ kind: z.enum(letterKinds), email: EmailAddress });
export type AccountLetter = z.infer<typeof Letter>;

/** A letter that only tells something is of no use after a day. */
const NOTICE_LIFETIME_MS = 24 * 60 * 60_000;

export const accountLetter: Task<typeof Letter> = {
  name: 'accounts.write-letter',
  payload: Letter,
  retry: { limit: 5, delaySeconds: 10 },
  timeoutSeconds: 30,
  concurrency: 2,
  async run({ kind, email }, { services }) {
    await services.db.transaction(async (tx) => {
      const credential = await findCredential(tx, email);
      if (credential === null) return;
      const { mail, expiresAt } = await contentFor(tx, services, kind, credential);
      const { subject, text, html } = writeAccountMail(await languageOf(tx, credential.userId), mail);
      await enqueue(tx, sendMail, {
        ...{ subject, text, html },
        key: `${kind}.${newId(z.uuid())}`,
        to: [credential.email],
        deadline: toInstant(expiresAt),
      });
    });
  },
};

async function contentFor(
  tx: Transaction,
  services: Services,
  kind: AccountLetter['kind'],
  { userId, emailKey }: Credential,
): Promise<{ mail: AccountMail; expiresAt: number }> {
  const now = services.clock();
  if (kind === 'address-known') return { mail: { kind }, expiresAt: now + NOTICE_LIFETIME_MS };
  const path = kind === 'verify-email' ? VERIFY_PAGE_PATH : RESET_PAGE_PATH;
  const { code, expiresAt } = await makeOnceCode(tx, { purpose: kind, userId, bound: emailKey }, now);
  return { mail: { kind, url: `${addressOfPages(services)}${path}#${code}` }, expiresAt };
}

/** By no name that a request brought along: it could be another's, and the code would go there. */
function addressOfPages({ settings: { publicUrl, port } }: Services): string {
  return publicUrl === null ? `http://127.0.0.1:${port}` : publicUrl.href.replace(/\/$/, '');
}
