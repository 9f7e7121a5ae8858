import type { OpenDatabase } from '../database/connect.ts';
import { schedules } from '../scheduler/index.ts';
import { startScheduler } from '../scheduler/scheduler.ts';
import type { Services } from '../services.ts';
import { makeQueues } from './boss.ts';
import { startTaskRunner } from './runner.ts';
import { tasks } from './tasks.ts';

export interface Background {
  /** Begins nothing more and waits for what is under way, but no longer than this. */
  stop(patienceMs: number): Promise<void>;
}

/** Makes the queues and, where this process is one that works, does what waits and what is due by the clock. */
export async function startBackground(services: Services, database: OpenDatabase): Promise<Background> {
  await makeQueues(database.db, database.runScript, tasks());
  if (!services.settings.enableScheduler) return { stop: async () => undefined };
  const runner = await startTaskRunner(services, database, tasks());
  const scheduler = startScheduler(services, schedules());
  void scheduler.tick(); // what was missed while nobody ran does not wait for the next minute
  return {
    async stop(patienceMs) {
      await Promise.all([runner.stop(patienceMs), scheduler.stop(patienceMs)]);
    },
  };
}
