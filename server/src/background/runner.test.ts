import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { OpenDatabase } from '../database/connect.ts';
import { openEmbedded } from '../database/embedded.ts';
import { openPostgres } from '../database/postgres.ts';
import { rowsOf } from '../database/rows.ts';
import { databases, makePostgresDatabase } from '../testing/databases.ts';
import { makeTestServices, type TestServices } from '../testing/services.ts';
import { makeQueues } from './boss.ts';
import { enqueue, enqueueAll } from './enqueue.ts';
import { startTaskRunner, type TaskRunner } from './runner.ts';
import { Hopeless, type Task, type TaskContext } from './task.ts';

const Numbered = z.object({ number: z.number() });
const PATIENCE = { timeout: 10_000, interval: 10 };

function aTask(over: Partial<Task<typeof Numbered>> = {}): Task<typeof Numbered> {
  return {
    name: 'test.task',
    payload: Numbered,
    retry: { limit: 2, delaySeconds: 1 },
    timeoutSeconds: 30,
    concurrency: 2,
    run: async () => undefined,
    ...over,
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(databases)('tasks on %s', (_, makeDatabase) => {
  let database: OpenDatabase;
  let services: TestServices;
  let runners: TaskRunner[];
  beforeEach(async () => {
    database = await makeDatabase();
    services = await makeTestServices(database.db);
    runners = [];
    await makeQueues(database.db, database.runScript, [aTask()]);
  });
  afterEach(async () => {
    await Promise.all(runners.map((runner) => runner.stop(0)));
    await database.close();
  });

  const start = async (task: Task) => {
    const runner = await startTaskRunner(services, database, [task]);
    runners.push(runner);
    return runner;
  };
  const send = (task: Task<typeof Numbered>, number = 1, options = {}) =>
    database.db.transaction((tx) => enqueue(tx, task, { number }, options));
  const states = async () => {
    const rows = await database.db.execute(sql`select state::text as state from pgboss.job order by id`);
    return rowsOf(z.object({ state: z.string() }), rows).map(({ state }) => state);
  };

  it('are begun a moment after the commit, and not where nothing was committed', async () => {
    const begun: number[] = [];
    const task = aTask({ run: async ({ number }) => void begun.push(number) });
    await start(task);
    await expect(
      database.db.transaction(async (tx) => {
        await enqueue(tx, task, { number: 1 });
        throw new Error('It is rolled back.');
      }),
    ).rejects.toThrow('rolled back');
    const before = performance.now();
    await send(task, 2);
    await vi.waitFor(() => expect(begun).toEqual([2]), PATIENCE);
    expect(performance.now() - before).toBeLessThan(10_000); // nobody had to look for it, which is done twice a minute
    await vi.waitFor(async () => expect(await states()).toEqual(['completed']), PATIENCE);
  });

  it('that waited while nobody worked are done when somebody does', async () => {
    const begun: number[] = [];
    const task = aTask({ run: async ({ number }) => void begun.push(number) });
    await send(task, 7);
    await start(task);
    await vi.waitFor(() => expect(begun).toEqual([7]), PATIENCE);
  });

  it('are not taken with a payload that is none', async () => {
    const task: Task = aTask(); // of which the compiler does not know what it takes
    await expect(database.db.transaction((tx) => enqueue(tx, task, { number: 'one' }))).rejects.toThrow(z.ZodError);
    expect(await states()).toEqual([]);
  });

  it('fail for good where the payload is none any more', async () => {
    await send(aTask());
    await start({ ...aTask(), payload: z.object({ word: z.string() }) });
    await vi.waitFor(async () => expect(await states()).toEqual(['failed']), PATIENCE);
    expect(services.logged.join('\n')).toContain('not what this task takes: word');
  });

  it('are tried again after a while, and fail for good when no tries are left', async () => {
    const attempts: number[] = [];
    const moments: number[] = [];
    const task = aTask({
      retry: { limit: 1, delaySeconds: 1 },
      async run(_, { attempt }) {
        attempts.push(attempt);
        moments.push(performance.now());
        throw new Error('Not today.');
      },
    });
    await start(task);
    await send(task);
    await vi.waitFor(async () => expect(await states()).toEqual(['failed']), PATIENCE);
    expect(attempts).toEqual([1, 2]);
    const [first = 0, second = 0] = moments;
    expect(second - first).toBeGreaterThan(450); // half of the step at least, as chance will have it
  });

  it('that are hopeless fail at once', async () => {
    const run = vi.fn(async () => {
      throw new Hopeless('There is no such address.');
    });
    const task = aTask({ run });
    await start(task);
    await send(task);
    await vi.waitFor(async () => expect(await states()).toEqual(['failed']), PATIENCE);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('with one key wait once, and wait again while one is running', async () => {
    const begun: number[] = [];
    const gate = Promise.withResolvers<void>();
    const task = aTask({
      async run({ number }) {
        begun.push(number);
        await gate.promise;
      },
    });
    for (let number = 0; number < 5; number += 1) await send(task, number, { singletonKey: 'mine' });
    await send(task, 100, { singletonKey: 'yours' });
    expect(await states()).toHaveLength(2);
    await start(task);
    await vi.waitFor(() => expect(begun.toSorted()).toEqual([0, 100]), PATIENCE);
    await send(task, 6, { singletonKey: 'mine' });
    await send(task, 7, { singletonKey: 'mine' });
    expect(await states()).toHaveLength(3);
    gate.resolve();
    await vi.waitFor(() => expect(begun).toContain(6), PATIENCE);
    expect(begun).not.toContain(7);
  });

  it('with a key see what was committed with the last that asked for them', async () => {
    await database.db.execute(sql`create table written (number int)`);
    const seen: number[] = [];
    const task = aTask({
      async run() {
        const rows = await database.db.execute(sql`select count(*)::int as count from written`);
        seen.push(rowsOf(z.object({ count: z.number() }), rows)[0]?.count ?? -1);
      },
    });
    await send(task, 1, { singletonKey: 'all' });
    let starting: Promise<TaskRunner> | undefined;
    await database.db.transaction(async (tx) => {
      await enqueue(tx, task, { number: 2 }, { singletonKey: 'all' });
      starting = start(task);
      await pause(300);
      await tx.execute(sql`insert into written values (1)`);
    });
    await starting;
    await vi.waitFor(() => expect(seen).toEqual([1]), PATIENCE);
  });

  it('that are put off are begun when their time has come', async () => {
    const begun: number[] = [];
    const task = aTask({ run: async ({ number }) => void begun.push(number) });
    await start(task);
    const before = performance.now();
    await send(task, 1, { delayMs: 1_000 });
    await vi.waitFor(() => expect(begun).toEqual([1]), PATIENCE);
    const passed = performance.now() - before;
    expect(passed).toBeGreaterThan(900);
    expect(passed).toBeLessThan(10_000);
  });

  it('are each done once by several runners, and no more at once than the kind allows', async () => {
    const done: number[] = [];
    const busy = new Map<string, number>();
    const bothAreAtWork = Promise.withResolvers<void>();
    let most = 0;
    const taskOf = (runner: string) =>
      aTask({
        concurrency: 3,
        async run({ number }) {
          busy.set(runner, (busy.get(runner) ?? 0) + 1);
          most = Math.max(most, busy.get(runner) ?? 0);
          if (busy.size === 2) bothAreAtWork.resolve();
          await bothAreAtWork.promise;
          await pause(5);
          busy.set(runner, (busy.get(runner) ?? 0) - 1);
          done.push(number);
        },
      });
    const numbers = Array.from({ length: 60 }, (_, number) => number);
    await start(taskOf('one'));
    await start(taskOf('two'));
    await database.db.transaction((tx) =>
      enqueueAll(
        tx,
        aTask(),
        numbers.map((number) => ({ payload: { number } })),
      ),
    );
    await vi.waitFor(() => expect(done).toHaveLength(60), PATIENCE);
    await pause(50);
    expect(done.toSorted((a, b) => a - b)).toEqual(numbers);
    expect(most).toBe(3);
  });

  it('that take too long are told so, and tried again without waiting for them', async () => {
    const attempts: number[] = [];
    const told: boolean[] = [];
    const task = aTask({
      timeoutSeconds: 1,
      async run(_, { attempt, signal }) {
        attempts.push(attempt);
        if (attempt > 1) return;
        signal.addEventListener('abort', () => told.push(signal.aborted));
        await new Promise(() => undefined);
      },
    });
    await start(task);
    await send(task);
    await vi.waitFor(async () => expect(await states()).toEqual(['completed']), PATIENCE);
    expect({ attempts, told }).toEqual({ attempts: [1, 2], told: [true] });
  });

  it('under way are finished when the process stops; what takes longer is handed back and does not count', async () => {
    const seen: string[] = [];
    const slow = (name: string, run: (context: TaskContext) => Promise<void>) =>
      aTask({
        async run({ number }, context) {
          seen.push(`${name} begins ${number}, try ${context.attempt}`);
          await run(context);
          seen.push(`${name} ends ${number}`);
        },
      });
    const task = aTask();
    const gate = Promise.withResolvers<void>();
    const first = await start(
      slow('first', async ({ attempt, signal }) => {
        expect(attempt).toBe(1);
        await (seen.length === 1 ? gate.promise : new Promise((_, reject) => signal.addEventListener('abort', reject)));
      }),
    );
    await send(task, 1);
    await vi.waitFor(() => expect(seen).toHaveLength(1), PATIENCE);
    await send(task, 2);
    await vi.waitFor(() => expect(seen).toHaveLength(2), PATIENCE);
    const stopping = first.stop(500);
    gate.resolve();
    await stopping;
    expect(seen).toEqual(['first begins 1, try 1', 'first begins 2, try 1', 'first ends 1']);
    await send(task, 3);
    await pause(100);
    expect(seen).toHaveLength(3);
    await start(slow('second', async () => undefined));
    await vi.waitFor(() => expect(seen).toEqual(expect.arrayContaining(['second ends 2', 'second ends 3'])), PATIENCE);
    expect(seen).toContain('second begins 2, try 1');
  });

  it('that somebody cancelled are told so', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      let told = false;
      const task = aTask({
        async run(_, { signal }) {
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
          told = true;
        },
      });
      await start(task);
      await send(task);
      await vi.waitFor(async () => expect(await states()).toEqual(['active']), PATIENCE);
      await database.db.execute(sql`update pgboss.job set state = 'cancelled', completed_on = now()`);
      vi.advanceTimersByTime(10_000);
      await vi.waitFor(() => expect(told).toBe(true), PATIENCE);
      expect(await states()).toEqual(['cancelled']);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a process that is killed in the middle of a task', () => {
  const worker = fileURLToPath(new URL('../testing/worker-to-kill.ts', import.meta.url));
  const hang = aTask({ name: 'test.hang', retry: { limit: 0, delaySeconds: 1 } });
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'jobmagpie-killed-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  const beginAndKill = async (where: string) => {
    const child = spawn(process.execPath, [worker, where], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve());
      child.once('exit', () => reject(new Error('It ended before it began.')));
    });
    child.kill('SIGKILL');
    await ended;
  };
  const places: [string, () => Promise<{ where: string; open(): Promise<OpenDatabase> }>][] = [
    [
      'PostgreSQL',
      async () => {
        const where = await makePostgresDatabase();
        return { where, open: () => openPostgres(where, 2) };
      },
    ],
    ['the embedded database', async () => ({ where: folder, open: () => openEmbedded(folder) })],
  ];

  // An embedded database is made here and opened twice more, which takes long where others are at work.
  it.each(places)('leaves it to the next one that looks, on %s', { timeout: 120_000 }, async (_, makePlace) => {
    const { where, open } = await makePlace();
    const before = await open();
    await makeQueues(before.db, before.runScript, [hang]);
    await before.db.transaction((tx) => enqueue(tx, hang, { number: 5 }));
    await before.close();
    await beginAndKill(where);

    const after = await open();
    const done: string[] = [];
    const task = aTask({
      ...hang,
      run: async ({ number }, { attempt }) => void done.push(`${number}, try ${attempt}`),
    });
    const early = await startTaskRunner(await makeTestServices(after.db), after, [task]);
    await early.stop(1_000);
    expect(done).toEqual([]); // it may still be alive
    await after.db.execute(sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '31 seconds'`);
    const runner = await startTaskRunner(await makeTestServices(after.db), after, [task]);
    await vi.waitFor(() => expect(done).toEqual(['5, try 2']), PATIENCE);
    await runner.stop(1_000);
    await after.close();
  });
});
