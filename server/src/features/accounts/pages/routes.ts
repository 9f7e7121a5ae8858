import type { App } from '../../../http/environment.ts';
import { pageScript, pagesPolicy, resetPage, verifyPage } from './pages.ts';
import { PAGE_SCRIPT_PATH, RESET_PAGE_PATH, VERIFY_PAGE_PATH } from './paths.ts';

/** For people, not for programs: they stand outside the contract, and are the same for everybody. */
export function accountPageRoutes(app: App): void {
  const policy = { 'content-security-policy': pagesPolicy };
  app.get(RESET_PAGE_PATH, (context) => context.html(resetPage, 200, policy));
  app.get(VERIFY_PAGE_PATH, (context) => context.html(verifyPage, 200, policy));
  app.get(PAGE_SCRIPT_PATH, (context) =>
    context.body(pageScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
}
