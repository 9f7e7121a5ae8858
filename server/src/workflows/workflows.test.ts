import { JobId, newId, PROFILE_ID, syncedEntities, type UserId } from '@jobmagpie/model';
import { aJob, aProfile } from '@jobmagpie/model/testing';
import { changedFields } from '@jobmagpie/sync';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { followEvents, taskOf } from '../background/follow-events.ts';
import { tasks } from '../background/tasks.ts';
import { readEvent } from '../database/events.ts';
import { rowsOf } from '../database/rows.ts';
import { events } from '../database/tables.ts';
import { scores } from '../features/scores/tables.ts';
import { databases } from '../testing/databases.ts';
import { startTestService, type TestDevice, type TestService } from '../testing/service.ts';
import { makeTestServices } from '../testing/services.ts';
import { workflows } from './index.ts';
import type { Workflow } from './workflow.ts';

const Waiting = z.object({ name: z.string(), count: z.number() });
const Line = z.object({ line: z.string() });

describe.each(databases)('workflows on %s', (_, makeDatabase) => {
  let service: TestService;
  let laptop: TestDevice;
  beforeEach(async () => {
    service = await startTestService(makeDatabase, { ENABLE_SCHEDULER: 'false' });
    laptop = await service.addDevice();
  });
  afterEach(() => service.close());

  const putJobs = (count: number) => {
    for (let n = 0; n < count; n += 1) {
      const job = aJob({ id: newId(JobId) });
      laptop.put('job', job.id, changedFields(syncedEntities.job, null, job));
    }
  };
  const putProfile = () => laptop.put('profile', PROFILE_ID, changedFields(syncedEntities.profile, null, aProfile()));
  const waiting = async () =>
    rowsOf(
      Waiting,
      await service.database.db.execute(
        sql`select name, count(*)::int as count from pgboss.job where state = 'created' group by name`,
      ),
    );
  /** Everything that is in the tables of the service, without the moments at which scores were worked out. */
  const state = async () => {
    const { db } = service.database;
    const lines: string[] = [];
    for (const table of ['records', 'history', 'events', 'heads']) {
      const rows = await db.execute(sql`select to_jsonb(t)::text as line from ${sql.identifier(table)} t order by 1`);
      lines.push(...rowsOf(Line, rows).map(({ line }) => line));
    }
    const found = await db.select().from(scores);
    return {
      lines,
      scores: found.map(({ computedAt: _, ...score }) => score).sort((a, b) => (a.jobId < b.jobId ? -1 : 1)),
    };
  };

  describe.each(workflows().map((workflow): [string, Workflow] => [workflow.name, workflow]))('%s', (_, workflow) => {
    it('leads to the same state when it is run a second time for the same events', async () => {
      putJobs(5);
      putProfile();
      await laptop.push();
      const services = await makeTestServices(service.database.db);
      const context = { services, attempt: 1, signal: new AbortController().signal };
      const task = taskOf(workflow);
      const happened = await service.database.db.select().from(events);
      const heard = happened.filter(({ name }) => workflow.on.includes(name));
      const payloads = heard.map(({ id }) => ({
        userId: laptop.userId,
        ...(workflow.per === 'event' && { eventId: id }),
      }));
      expect(payloads.length).toBeGreaterThan(0);
      for (const payload of payloads) await task.run(task.payload.parse(payload), context);
      const once = await state();
      for (const payload of payloads) await task.run(task.payload.parse(payload), { ...context, attempt: 2 });
      expect(await state()).toEqual(once);
    });

    it('has nothing to do where the account is gone', async () => {
      const services = await makeTestServices(service.database.db);
      const payload = { userId: newId(z.uuid()), eventId: newId(z.uuid()) };
      const task = taskOf(workflow);
      const before = await state();
      await task.run(task.payload.parse(payload), { services, attempt: 1, signal: new AbortController().signal });
      expect(await state()).toEqual(before);
    });

    it('has its queue', () => {
      expect(tasks().map(({ name }) => name)).toContain(`workflow.${workflow.name}`);
    });
  });

  it('are enqueued with the events, once for a user where the state is all that counts', async () => {
    putJobs(499);
    putProfile();
    await laptop.push();
    putJobs(3);
    await laptop.push();
    expect(await waiting()).toEqual([{ name: 'workflow.scores', count: 1 }]);
    const other = await service.addDevice(await service.addUser());
    other.put('job', newId(JobId), { title: 'Baker' });
    await other.push();
    expect(await waiting()).toEqual([{ name: 'workflow.scores', count: 2 }]);
  });

  it('are not enqueued by what they do not listen to', async () => {
    laptop.delete('job', newId(JobId));
    await laptop.push();
    expect(await waiting()).toEqual([]);
  });

  it('are told which event it is, and a key for each step of it', async () => {
    putJobs(1);
    await laptop.push();
    const [happened] = await service.database.db.select().from(events);
    if (happened === undefined) throw new Error('Nothing happened.');
    const run = vi.fn<Extract<Workflow, { per: 'event' }>['run']>(async () => undefined);
    const told: Workflow = {
      name: 'told',
      on: ['job.created'],
      retry: { limit: 0, delaySeconds: 1 },
      timeoutSeconds: 10,
      concurrency: 1,
      per: 'event',
      run,
    };
    const services = await makeTestServices(service.database.db);
    const payload = { userId: laptop.userId, eventId: happened.id };
    await taskOf(told).run(payload, { services, attempt: 1, signal: new AbortController().signal });
    expect(run).toHaveBeenCalledTimes(1);
    const [event, context] = run.mock.calls[0] ?? [];
    expect(event).toEqual(await readEvent(service.database.db, laptop.userId, happened.id));
    expect(event).toMatchObject({ name: 'job.created', entityId: happened.entityId });
    expect(context?.keyOf('mail')).toBe(`${happened.id}:mail`);
    await service.wipe();
    await taskOf(told).run(payload, { services, attempt: 2, signal: new AbortController().signal });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('are forgotten together with events that were never committed', async () => {
    const { db } = service.database;
    const event = { id: newId(z.uuid()), userId: laptop.userId as UserId, name: 'job.created', at: new Date() };
    await expect(
      db.transaction(async (tx) => {
        await followEvents(tx, laptop.userId, [{ ...event, entityId: newId(JobId), payload: {} }]);
        throw new Error('It is rolled back.');
      }),
    ).rejects.toThrow('rolled back');
    expect(await waiting()).toEqual([]);
  });
});
