/** A page for a sign-in that cannot go back to the extension. */
const sentences = {
  'wrong-start': 'This sign-in was not begun by the Jobmagpie extension. Begin it there.',
  'not-set-up': 'This server is not set up to sign in with this service. Use another way in the Jobmagpie extension.',
  expired: 'This sign-in took too long, or was begun in another browser. Begin it again in the Jobmagpie extension.',
  'too-many':
    'Too many sign-ins were begun from here. Wait a few minutes, then begin again in the Jobmagpie extension.',
} as const;

const statuses = { 'wrong-start': 400, 'not-set-up': 404, expired: 400, 'too-many': 429 } as const;

export type PageReason = keyof typeof sentences;

/** Without style and script, so that the usual policy holds for it, and the same for everybody. */
export function pageFor(reason: PageReason, headers: Record<string, string> = {}): Response {
  const body = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Jobmagpie</title></head>
<body><h1>Jobmagpie</h1><p>${sentences[reason]}</p></body>
</html>
`;
  return new Response(body, {
    status: statuses[reason],
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  });
}
