import { endpoints } from '@jobmagpie/api';
import { type Change, cancel, readTasks, retryNow } from '../../background/queue-view.ts';
import { isOwner } from '../../database/state.ts';
import type { App } from '../../http/environment.ts';
import { route } from '../../http/route.ts';
import { readSchedules } from '../../scheduler/status.ts';
import type { Services } from '../../services.ts';
import type { Caller } from '../accounts/sessions.ts';

/** What the one sees whose server this is. For everybody else there is nothing here. */
export function operatorRoutes(app: App, services: Services): void {
  const { db } = services;
  const mayLook = ({ userId }: Caller) => isOwner(db, userId);
  const nothing = { refusal: { code: 'not_found' } } as const;

  route(app, services, endpoints.listTasks, async ({ caller, query }) => {
    if (!(await mayLook(caller))) return nothing;
    const { limit, cursor, state, name } = query;
    const found = await readTasks(db, { state, name, after: cursor, limit: limit + 1 });
    const tasks = found.slice(0, limit);
    return { answer: { tasks, nextCursor: found.length > limit ? (tasks.at(-1)?.id ?? null) : null } };
  });

  route(app, services, endpoints.retryTask, async ({ caller, params }) =>
    (await mayLook(caller)) ? outcomeOf(await retryNow(db, params.id)) : nothing,
  );

  route(app, services, endpoints.cancelTask, async ({ caller, params }) =>
    (await mayLook(caller)) ? outcomeOf(await cancel(db, params.id)) : nothing,
  );

  route(app, services, endpoints.listSchedules, async ({ caller }) =>
    (await mayLook(caller)) ? { answer: { schedules: await readSchedules(services) } } : nothing,
  );
}

function outcomeOf(change: Change) {
  switch (change) {
    case 'done':
      return { answer: undefined };
    case 'unknown':
      return { refusal: { code: 'not_found' } } as const;
    case 'wrong-state':
      return { refusal: { code: 'wrong_task_state' } } as const;
  }
}
