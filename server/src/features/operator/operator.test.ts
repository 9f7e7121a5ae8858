import type { QueuedTask } from '@jobmagpie/api';
import { newId } from '@jobmagpie/model';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { makeQueues } from '../../background/boss.ts';
import { type EnqueueOptions, enqueue } from '../../background/enqueue.ts';
import { startTaskRunner, type TaskRunner } from '../../background/runner.ts';
import { Hopeless, type Task } from '../../background/task.ts';
import { ticks } from '../../scheduler/tables.ts';
import { databases } from '../../testing/databases.ts';
import { startTestService, type TestDevice, type TestService } from '../../testing/service.ts';
import { makeTestServices } from '../../testing/services.ts';

const HOUR = 60 * 60_000;
const Payload = z.object({ address: z.string() });

describe.each(databases)('the work of the server on %s', (_, makeDatabase) => {
  let service: TestService;
  let owner: TestDevice;
  let runner: TaskRunner | null;
  beforeEach(async () => {
    service = await startTestService(makeDatabase, { ENABLE_SCHEDULER: 'false' });
    owner = await service.addDevice();
    runner = null;
    await makeQueues(service.database.db, service.database.runScript, [aTask(async () => undefined)]);
  });
  afterEach(async () => {
    await runner?.stop(0);
    await service.close();
  });

  const aTask = (run: () => Promise<void>): Task<typeof Payload> => ({
    name: 'test.task',
    payload: Payload,
    retry: { limit: 1, delaySeconds: 600 },
    timeoutSeconds: 30,
    concurrency: 1,
    run,
  });
  const send = (options: EnqueueOptions = {}) => {
    const task = aTask(async () => undefined);
    const payload = { address: 'marked.person@mail.example' };
    return service.database.db.transaction((tx) => enqueue(tx, task, payload, options));
  };
  const work = async (run: () => Promise<void>) => {
    runner = await startTaskRunner(await makeTestServices(service.database.db), service.database, [aTask(run)]);
  };
  const list = async (query: Parameters<TestDevice['client']['listTasks']>[0]['query'] = {}) => {
    const result = await owner.client.listTasks({ query });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  };
  const only = async (state: QueuedTask['state']) =>
    await vi.waitFor(
      async () => {
        const { tasks } = await list();
        expect(tasks.map((task) => task.state)).toEqual([state]);
        return tasks[0] as QueuedTask; // the line before has just looked
      },
      { timeout: 10_000 },
    );

  it('is shown to the owner alone; for everybody else there is nothing', async () => {
    await send();
    const other = await service.addDevice(await service.addUser());
    const { id } = await only('waiting');
    const answers = await Promise.all([
      other.client.listTasks({}),
      other.client.retryTask({ params: { id } }),
      other.client.cancelTask({ params: { id } }),
      other.client.listSchedules(),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ failure: { status: 404, errorCode: 'not_found' } });
    expect(await service.stranger.listTasks({})).toMatchObject({ failure: { status: 401 } });
    await only('waiting');
  });

  it('is listed newest first, in pages, by state and by name, without what it works on', async () => {
    for (let n = 0; n < 5; n += 1) await send();
    const first = await list({ limit: 3 });
    const second = await list({ limit: 3, cursor: first.nextCursor ?? '' });
    const ids = [...first.tasks, ...second.tasks].map(({ id }) => id);
    expect(ids).toHaveLength(5);
    expect(ids).toEqual(ids.toSorted().reverse());
    expect(second.nextCursor).toBeNull();
    expect((await list({ state: 'failed' })).tasks).toEqual([]);
    expect((await list({ state: 'waiting', name: 'test.task' })).tasks).toHaveLength(5);
    expect((await list({ name: 'test.other' })).tasks).toEqual([]);
    const wire = await fetch(`${service.url}/api/v1/operator/tasks`, {
      headers: { authorization: `Bearer ${owner.token}` },
    });
    const text = await wire.text();
    expect(text).toContain('"next_try_at"');
    expect(text).not.toContain('marked');
  });

  it('tells of each task what became of it', async () => {
    let run: () => Promise<void> = async () => {
      throw new Error('No answer from https://mail.example/?key=marked for marked.person@mail.example');
    };
    await work(() => run());
    await send();
    const retried = await only('retried');
    expect(retried).toMatchObject({ name: 'test.task', attempts: 1, endedAt: null });
    expect(retried.error).toMatch(/^Error: No answer from https:\/\/mail.example\//);
    expect(retried.error).not.toContain('marked');
    expect(Date.parse(retried.nextTryAt ?? '')).toBeGreaterThan(Date.parse(retried.startedAt ?? '') + 200_000);
    run = async () => {
      throw new Hopeless('There is no such address.');
    };
    expect(await owner.client.retryTask({ params: { id: retried.id } })).toMatchObject({ ok: true });
    expect(await only('failed')).toMatchObject({
      attempts: 2,
      nextTryAt: null,
      endedAt: expect.any(String),
      error: 'Hopeless: There is no such address.',
    });
    run = async () => undefined;
    expect(await owner.client.retryTask({ params: { id: retried.id } })).toMatchObject({ ok: true });
    expect(await only('done')).toMatchObject({ attempts: 3, error: null });
    const again = await owner.client.retryTask({ params: { id: retried.id } });
    expect(again).toMatchObject({ failure: { status: 409, errorCode: 'wrong_task_state' } });
    const cancelled = await owner.client.cancelTask({ params: { id: retried.id } });
    expect(cancelled).toMatchObject({ failure: { status: 409, errorCode: 'wrong_task_state' } });
  });

  it('can be cancelled before it is begun, and begun after all', async () => {
    await send({ delayMs: HOUR });
    const { id, nextTryAt, createdAt } = await only('waiting');
    expect(Date.parse(nextTryAt ?? '') - Date.parse(createdAt)).toBe(HOUR);
    expect(await owner.client.cancelTask({ params: { id } })).toMatchObject({ ok: true });
    await only('cancelled');
    await work(async () => undefined);
    expect(await owner.client.retryTask({ params: { id } })).toMatchObject({ ok: true });
    expect(await only('done')).toMatchObject({ attempts: 1 });
  });

  it('that is put off is begun at once where the owner wants it', async () => {
    await send({ delayMs: HOUR });
    await work(async () => undefined);
    const { id } = await only('waiting');
    expect(await owner.client.retryTask({ params: { id } })).toMatchObject({ ok: true });
    await only('done');
  });

  it('says that there is no such task', async () => {
    const params = { id: newId(z.uuid()) };
    expect(await owner.client.retryTask({ params })).toMatchObject({ failure: { status: 404 } });
    expect(await owner.client.cancelTask({ params })).toMatchObject({ failure: { status: 404 } });
  });

  it('by the clock is listed with its last run and its next moment', async () => {
    const first = await owner.client.listSchedules();
    if (!first.ok) throw new Error(JSON.stringify(first.failure));
    expect(first.value.schedules.map(({ name }) => name)).toEqual(expect.arrayContaining(['pruning', 'scores']));
    expect(first.value.schedules.find(({ name }) => name === 'pruning')).toMatchObject({
      name: 'pruning',
      pattern: '17 3 * * *',
      timeZone: 'UTC',
      isRunning: false,
      nextDueAt: '2026-11-22T03:17:00.000Z',
      lastRunAt: null,
      lastResult: null,
    });
    const lastRunAt = new Date(service.time.now);
    await service.database.db.execute(sql`update ticks set last_run_at = ${lastRunAt.toISOString()}::timestamptz,
      last_duration_ms = 12, last_result = 'TypeError' where name = 'pruning'`);
    const second = await owner.client.listSchedules();
    expect(second.ok && second.value.schedules.find(({ name }) => name === 'pruning')).toMatchObject({
      lastRunAt: lastRunAt.toISOString(),
      lastDurationMs: 12,
      lastResult: 'TypeError',
    });
  });
});

describe.each(databases)('the health of what is done by the clock on %s', (_, makeDatabase) => {
  const healthOf = async (service: TestService) => {
    const health = await service.stranger.serviceHealth();
    return health.ok ? { status: health.value.status, scheduler: health.value.components.scheduler } : null;
  };

  it('is off in a process that leaves it to others', async () => {
    const service = await startTestService(makeDatabase, { ENABLE_SCHEDULER: 'false' });
    expect(await healthOf(service)).toEqual({ status: 'ok', scheduler: 'off' });
    await service.close();
  });

  it('is late where something is due and nobody has begun it', async () => {
    const service = await startTestService(makeDatabase);
    expect(await healthOf(service)).toEqual({ status: 'ok', scheduler: 'ok' });
    await service.database.db.update(ticks).set({ lastDueAt: new Date(service.time.now - 26 * HOUR) });
    expect(await healthOf(service)).toEqual({ status: 'degraded', scheduler: 'late' });
    await service.database.db.update(ticks).set({ claimedUntil: new Date(service.time.now + 1) });
    expect(await healthOf(service)).toEqual({ status: 'ok', scheduler: 'ok' });
    await service.close();
  });
});
