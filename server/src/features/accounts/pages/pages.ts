/**
 * Two pages for people who come from a letter, in a browser that may have no extension. They know nothing but the code
 * in their own address, and send it with what was typed to the same interface that the extension uses.
 */
import { createHash } from 'node:crypto';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, resetPassword, verifyEmail } from '@jobmagpie/api';
import { escapeHtml } from '../../../http/escape-html.ts';
import { words } from '../../../words/index.ts';
import type { Language } from '../../../words/language.ts';
import { PAGE_SCRIPT_PATH } from './paths.ts';

const style = `
:root{color-scheme:light dark;--canvas:light-dark(oklch(.982 .003 220),oklch(.178 .009 240));
--text:light-dark(oklch(.225 .014 240),oklch(.95 .005 230));--accent:light-dark(oklch(.45 .086 212),oklch(.82 .095 196))}
body{margin:0;background:var(--canvas);color:var(--text);font:16px/1.6 system-ui,sans-serif}
main{max-width:26rem;margin:0 auto;padding:48px 20px}
h1{font-size:28px;line-height:1.25;margin:0 0 16px}
label{display:block;margin:0 0 8px}
input,button{box-sizing:border-box;font:inherit;min-height:44px;padding:8px 12px;border-radius:8px;border:1px solid var(--text)}
input{display:block;width:100%;margin:0 0 16px;background:transparent;color:inherit}
button{background:var(--accent);border-color:var(--accent);color:var(--canvas)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

/** The page for a new password, in each language. */
export const resetPages = inEachLanguage((language) => {
  const { title, label, button, done } = words[language].resetPage;
  const least = String(MIN_PASSWORD_LENGTH);
  return page(language, {
    title,
    path: resetPassword.path,
    form: `<label for="password">${escapeHtml(label.replace('{least}', least))}</label>
<input id="password" name="password" type="password" autocomplete="new-password" required minlength="${least}" maxlength="${MAX_PASSWORD_LENGTH}">
<button>${escapeHtml(button)}</button>`,
    done,
  });
});

/** The page on which an address is confirmed, in each language. */
export const verifyPages = inEachLanguage((language) => {
  const { title, button, done } = words[language].verifyPage;
  return page(language, { title, path: verifyEmail.path, form: `<button>${escapeHtml(button)}</button>`, done });
});

/** Sends the form of either page. A letter that is opened by a scanner does nothing: it takes a person to press. */
export const pageScript = `'use strict';
const form = document.querySelector('form');
const said = document.querySelector('[role=status]');
const refusals = JSON.parse(form.dataset.refusals);
const sentenceFor = ({ error_code, detail }) => (Object.hasOwn(refusals, error_code) ? refusals[error_code] : detail);
const code = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
if (code === '') said.textContent = form.dataset.noCode;
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  said.textContent = '';
  try {
    const body = JSON.stringify({ code, ...Object.fromEntries(new FormData(form)) });
    const url = new URL('..' + form.dataset.path, location.href);
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (answer.ok) form.hidden = true;
    said.textContent = answer.ok ? form.dataset.done : sentenceFor(await answer.json());
  } catch {
    said.textContent = form.dataset.unreachable;
  }
  button.disabled = false;
});
`;

/** Allows the pages their own style and script, and calls to where they came from. */
export const pagesPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface PageText {
  title: string;
  path: string;
  form: string;
  done: string;
}

function inEachLanguage(make: (language: Language) => string): Record<Language, string> {
  return { en: make('en'), de: make('de') };
}

function page(language: Language, { title, path, form, done }: PageText): string {
  const { unreachable, noCode, refusals } = words[language].forms;
  const data = { path, done, unreachable, 'no-code': noCode, refusals: JSON.stringify(refusals) };
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)} – Jobmagpie</title>
<style>${style}</style>
<script src="${PAGE_SCRIPT_PATH.replace('/account/', '')}" defer></script>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<form${attributes.join('')}>
${form}
</form>
<p role="status"></p>
</main>
</body>
</html>
`;
}
