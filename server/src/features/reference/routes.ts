import { endpoints } from '@jobmagpie/api';
import { makeOpenApi } from '@jobmagpie/api/openapi';
import manifest from '../../../package.json' with { type: 'json' };
import type { App } from '../../http/environment.ts';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';

export function referenceRoutes(app: App, services: Services): void {
  const document = makeOpenApi(manifest.version);
  route(app, services, endpoints.openApi, async () => ({ answer: document }));
}
