import type { App } from '../../http/environment.ts';
import { pageLanguage } from '../../http/page-language.ts';
import { pagePolicy, pages } from './page.ts';

/** For people, not for programs: it stands outside the contract. */
export function welcomeRoutes(app: App): void {
  const headers = { 'content-security-policy': pagePolicy, vary: 'accept-language' };
  app.get('/', (context) => context.html(pages[pageLanguage(context)], 200, headers));
}
