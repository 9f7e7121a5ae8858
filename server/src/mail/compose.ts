/** A short letter in both forms that a mail has. */
import { escapeHtml } from '../http/escape-html.ts';
import type { Language } from '../words/language.ts';

export interface MailContent {
  subject: string;
  text: string;
  html: string;
}

/** Everything in it is text; nothing is read as HTML, whoever wrote it. */
export interface Letter {
  language: Language;
  subject: string;
  paragraphs: readonly string[];
  /** The one thing to do; null where there is nothing. */
  action: { label: string; url: string } | null;
}

export function composeMail({ language, subject, paragraphs, action }: Letter): MailContent {
  return {
    subject,
    text: `${[...paragraphs, ...(action === null ? [] : [`${action.label}:\n${action.url}`]), 'Jobmagpie'].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c1b1f;background:#ffffff">
<div style="max-width:32rem">
${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
${action === null ? '' : linkTo(action)}<p>Jobmagpie</p>
</div>
</body>
</html>
`,
  };
}

/** The address stands there in full too: a person can see where it leads, and a mail program without links can be used. */
function linkTo({ label, url }: { label: string; url: string }): string {
  const address = escapeHtml(url);
  return `<p><a href="${address}">${escapeHtml(label)}</a></p>
<p style="word-break:break-all">${address}</p>
`;
}
