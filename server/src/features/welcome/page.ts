import { createHash } from 'node:crypto';
import { escapeHtml } from '../../http/escape-html.ts';
import { words } from '../../words/index.ts';
import type { Language } from '../../words/language.ts';

/** The few of the design's values that this page needs; light before dark. */
const style = `
:root{color-scheme:light dark;--canvas:light-dark(oklch(.982 .003 220),oklch(.178 .009 240));
--text:light-dark(oklch(.225 .014 240),oklch(.95 .005 230));--soft:light-dark(oklch(.43 .015 240),oklch(.78 .01 230));
--accent:light-dark(oklch(.45 .086 212),oklch(.82 .095 196))}
body{margin:0;background:var(--canvas);color:var(--text);font:16px/1.6 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:48px 20px}
h1{font-size:28px;line-height:1.25;margin:0 0 16px}
h2{font-size:20px;margin:32px 0 8px}
p,li{color:var(--soft)}
ol{padding-left:20px}
a{color:var(--accent)}`;

/** What a person sees who opens the address of the server in a browser. It is the same for everybody of one language. */
export const pages: Record<Language, string> = { en: page('en'), de: page('de') };

/** Allows the page its own style and nothing else. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function page(language: Language): string {
  const said = words[language].welcomePage;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(said.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(said.heading)}</h1>
<p>${escapeHtml(said.purpose)}</p>
<h2>${escapeHtml(said.pairing)}</h2>
<ol>
${said.steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('\n')}
</ol>
<h2>${escapeHtml(said.programs)}</h2>
<p><a href="openapi.json">${escapeHtml(said.interface)}</a>, ${escapeHtml(said.interfaceForm)}.</p>
</main>
</body>
</html>
`;
}
