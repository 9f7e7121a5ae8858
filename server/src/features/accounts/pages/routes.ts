import type { App } from '../../../http/environment.ts';
import { pageLanguage } from '../../../http/page-language.ts';
import { pageScript, pagesPolicy, resetPages, verifyPages } from './pages.ts';
import { PAGE_SCRIPT_PATH, RESET_PAGE_PATH, VERIFY_PAGE_PATH } from './paths.ts';

/** For people, not for programs: they stand outside the contract, and are the same for everybody of one language. */
export function accountPageRoutes(app: App): void {
  const headers = { 'content-security-policy': pagesPolicy, vary: 'accept-language' };
  app.get(RESET_PAGE_PATH, (context) => context.html(resetPages[pageLanguage(context)], 200, headers));
  app.get(VERIFY_PAGE_PATH, (context) => context.html(verifyPages[pageLanguage(context)], 200, headers));
  app.get(PAGE_SCRIPT_PATH, (context) =>
    context.body(pageScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
}
