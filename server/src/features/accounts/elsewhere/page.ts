/** A page for a sign-in that cannot go back to the extension. */
import { words } from '../../../words/index.ts';
import type { Language } from '../../../words/language.ts';
import type { SignInProblem } from '../../../words/words.ts';

const statuses = { 'wrong-start': 400, 'not-set-up': 404, expired: 400, 'too-many': 429 } as const satisfies Record<
  SignInProblem,
  number
>;

/** Without style and script, so that the usual policy holds for it, and the same for everybody of one language. */
export function pageFor(reason: SignInProblem, language: Language, headers: Record<string, string> = {}): Response {
  const body = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Jobmagpie</title></head>
<body><h1>Jobmagpie</h1><p>${words[language].signInPage[reason]}</p></body>
</html>
`;
  return new Response(body, {
    status: statuses[reason],
    headers: { 'content-type': 'text/html; charset=utf-8', vary: 'accept-language', ...headers },
  });
}
