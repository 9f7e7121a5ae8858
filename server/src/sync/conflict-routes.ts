import { endpoints } from '@jobmagpie/api';
import type { App } from '../http/environment.ts';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';
import { closeConflict, openConflicts, pastValues } from './conflicts.ts';

export function conflictRoutes(app: App, services: Services): void {
  const { db, clock } = services;

  route(app, services, endpoints.listConflicts, async ({ caller, query }) => ({
    answer: await openConflicts(db, caller.userId, query),
  }));

  route(app, services, endpoints.resolveConflict, async ({ caller, params }) => {
    const isClosed = await closeConflict(db, caller.userId, params.id, new Date(clock()));
    return isClosed ? { answer: undefined } : { refusal: { code: 'not_found' } };
  });

  route(app, services, endpoints.listHistory, async ({ caller, query }) => {
    const page = await pastValues(db, caller.userId, query);
    return page === null ? { refusal: { code: 'not_found' } } : { answer: page };
  });
}
