import { createHash } from 'node:crypto';

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

/** What a person sees who opens the address of the server in a browser. It is the same for everybody. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Jobmagpie sync service</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>The Jobmagpie sync service is running</h1>
<p>It keeps your saved jobs the same in all your browsers. You work with them in the Jobmagpie extension; there is
nothing to do on this page.</p>
<h2>Pair a browser</h2>
<ol>
<li>Open the settings of the Jobmagpie extension.</li>
<li>Enter the address of this page as the server and press “Pair”.</li>
<li>If it asks for a code, press Enter in the window in which the server runs, or let a browser that is paired
already show you one.</li>
</ol>
<h2>For programs</h2>
<p><a href="openapi.json">The interface</a>, as an OpenAPI document.</p>
</main>
</body>
</html>
`;

/** Allows the page its own style and nothing else. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
