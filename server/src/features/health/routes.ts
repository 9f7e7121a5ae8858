import { endpoints, type ServiceHealth } from '@jobmagpie/api';
import { PROTOCOL_VERSION } from '@jobmagpie/sync';
import { sql } from 'drizzle-orm';
import manifest from '../../../package.json' with { type: 'json' };
import type { App } from '../../http/environment.ts';
import { route } from '../../http/route.ts';
import { forLog } from '../../http/unexpected.ts';
import { schedulerHealth } from '../../scheduler/health.ts';
import type { Services } from '../../services.ts';

/** Who asks whether the database is there does not wait longer than this. */
const PATIENCE_MS = 2_000;

const alive = { answer: { status: 'ok' } } as const;

export function healthRoutes(app: App, services: Services): void {
  route(app, services, endpoints.health, async () => alive);

  route(app, services, endpoints.ready, async () =>
    (await isDatabaseAnswering(services)) ? alive : { refusal: { code: 'unavailable' } },
  );

  route(app, services, endpoints.serviceHealth, async () => ({ answer: await healthOf(services) }));
}

async function healthOf(services: Services): Promise<ServiceHealth> {
  const isAnswering = await isDatabaseAnswering(services);
  const scheduler = isAnswering ? await schedulerHealth(services) : 'late';
  return {
    status: isAnswering && scheduler !== 'late' ? 'ok' : 'degraded',
    service: 'jobmagpie',
    version: manifest.version,
    protocol: PROTOCOL_VERSION,
    components: { database: isAnswering ? 'ok' : 'down', scheduler },
  };
}

async function isDatabaseAnswering({ db, log }: Services): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), PATIENCE_MS);
  const answer = db.execute(sql`select 1`).then(
    () => true,
    (error: unknown) => {
      log.warn(forLog(error), 'The database does not answer');
      return false;
    },
  );
  const isAnswering = await Promise.race([answer, late.promise]);
  clearTimeout(timer);
  return isAnswering;
}
