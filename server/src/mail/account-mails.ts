/** The mails about an account. */
import { words } from '../words/index.ts';
import type { Language } from '../words/language.ts';
import type { LetterKind } from '../words/words.ts';
import { composeMail, type MailContent } from './compose.ts';

export type AccountMail =
  | { kind: Exclude<LetterKind, 'address-known'>; url: string }
  | { kind: Extract<LetterKind, 'address-known'> };

export function writeAccountMail(language: Language, mail: AccountMail): MailContent {
  const { subject, paragraphs, label } = words[language].letters[mail.kind];
  return composeMail({
    language,
    subject,
    paragraphs,
    action: 'url' in mail && label !== null ? { label, url: mail.url } : null,
  });
}
