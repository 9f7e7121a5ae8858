import type { App } from '../../http/environment.ts';
import { page, pagePolicy } from './page.ts';

/** For people, not for programs: it stands outside the contract. */
export function welcomeRoutes(app: App): void {
  app.get('/', (context) => context.html(page, 200, { 'content-security-policy': pagePolicy }));
}
