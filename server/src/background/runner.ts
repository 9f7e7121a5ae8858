/**
 * Does the tasks that wait, in this process.
 *
 * A task is begun when somebody says that there is one (`enqueue` does, at the commit, to all processes), when the
 * moment comes for which one was put off, and at the latest when it is looked for, twice a minute. While it runs, it
 * gives a sign of life; without one it is begun again, by this process or another (`lost-tasks.ts`). So a task may run
 * more than once, and never in two processes at once unless one of them was as good as dead.
 */
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { OpenDatabase } from '../database/connect.ts';
import { forLog } from '../http/unexpected.ts';
import type { Services } from '../services.ts';
import { bossOf, executorOf } from './boss.ts';
import { nextDue } from './due-tasks.ts';
import { HEARTBEAT_SECONDS, LATER } from './enqueue.ts';
import { messageOf } from './error-message.ts';
import { giveUp, handBack, takeOverLost } from './lost-tasks.ts';
import { Hopeless, type Task } from './task.ts';

const LOOK_EVERY_MS = 30_000;
const SIGN_OF_LIFE_EVERY_MS = (HEARTBEAT_SECONDS * 1_000) / 3;

export interface TaskRunner {
  /** Begins nothing more and waits for what is under way; what takes longer than this is handed back. */
  stop(patienceMs: number): Promise<void>;
}

/** The tasks of one kind in this process. */
interface Lane {
  task: Task;
  running: Set<Promise<void>>;
  /** Claiming is under way, or null. */
  claiming: Promise<void> | null;
  /** Something may have come while claiming was under way. */
  isWantedAgain: boolean;
  /** Waits for the first that was put off. */
  timer: NodeJS.Timeout | null;
}

const Claimed = z.object({ id: z.uuid(), retryCount: z.number(), data: z.object({ payload: z.unknown() }) });
type Claimed = z.infer<typeof Claimed>;
const Touched = z.object({ affected: z.number() });

export async function startTaskRunner(
  services: Services,
  database: OpenDatabase,
  tasks: readonly Task[],
): Promise<TaskRunner> {
  const { db, log } = services;
  const boss = bossOf(executorOf(db));
  const stopping = new AbortController();
  let isStopped = false;
  let looking: Promise<void> | null = null;
  const lanes = new Map<string, Lane>(
    tasks.map((task) => [task.name, { task, running: new Set(), claiming: null, isWantedAgain: false, timer: null }]),
  );

  function claim(lane: Lane): void {
    if (isStopped) return;
    if (lane.claiming !== null) lane.isWantedAgain = true;
    else
      lane.claiming = claimAll(lane).finally(() => {
        lane.claiming = null;
      });
  }

  async function claimAll(lane: Lane): Promise<void> {
    const { name, concurrency } = lane.task;
    try {
      do {
        lane.isWantedAgain = false;
        const free = concurrency - lane.running.size;
        if (free <= 0 || isStopped) return; // the end of one asks again
        for (const job of await boss.fetch(name, { batchSize: free })) begin(lane, Claimed.parse(job));
      } while (lane.isWantedAgain);
    } catch (error) {
      log.warn({ task: name, ...forLog(error) }, 'Tasks could not be claimed; they are looked for again');
    }
  }

  function begin(lane: Lane, job: Claimed): void {
    const run = runTask({ services, boss, stopping: stopping.signal }, lane.task, job)
      .catch((error: unknown) => {
        log.error({ task: lane.task.name, ...forLog(error) }, 'A task could not be settled; it will be begun again');
        return 'settled' as const;
      })
      .then((outcome) => {
        lane.running.delete(run);
        claim(lane);
        if (outcome === 'tried-again') void look();
      });
    lane.running.add(run);
  }

  function look(): Promise<void> {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function lookOnce(): Promise<void> {
    if (isStopped) return;
    try {
      const lost = await takeOverLost(db);
      if (lost.length > 0) log.warn({ tasks: lost }, 'Tasks whose process ended in the middle are begun again');
      for (const { name, inMs } of await nextDue(db)) {
        const lane = lanes.get(name);
        if (lane !== undefined) claimIn(lane, inMs);
      }
    } catch (error) {
      log.warn(forLog(error), 'Tasks could not be looked for; it is tried again');
    }
  }

  function claimIn(lane: Lane, ms: number): void {
    if (isStopped || ms > LOOK_EVERY_MS) return;
    if (lane.timer !== null) clearTimeout(lane.timer);
    if (ms <= 0) claim(lane);
    else lane.timer = setTimeout(() => claim(lane), ms + 5).unref();
  }

  await database.listen('jobmagpie_tasks', {
    heard(name) {
      const lane = lanes.get(name);
      if (name === LATER) void look();
      else if (lane !== undefined) claim(lane);
    },
    lookAgain: () => void look(),
  });
  await look();
  const timer = setInterval(look, LOOK_EVERY_MS).unref();

  return {
    async stop(patienceMs) {
      isStopped = true;
      clearInterval(timer);
      const all = [...lanes.values()];
      for (const lane of all) if (lane.timer !== null) clearTimeout(lane.timer);
      const patience = setTimeout(() => stopping.abort(new Error('The process stops.')), patienceMs);
      await Promise.all([looking, ...all.map(({ claiming }) => claiming)]);
      await Promise.all(all.flatMap(({ running }) => [...running]));
      clearTimeout(patience);
    },
  };
}

interface Surroundings {
  services: Services;
  boss: PgBoss;
  stopping: AbortSignal;
}

/** Runs one task and settles it; says whether it waits for another try. Rejects only where it could not be settled. */
async function runTask(
  { services, boss, stopping }: Surroundings,
  task: Task,
  job: Claimed,
): Promise<'settled' | 'tried-again'> {
  const { db, log } = services;
  const { name } = task;
  const claim = { name, id: job.id, retryCount: job.retryCount };
  const attempt = job.retryCount + 1;
  const lost = new AbortController();
  const tooLate = AbortSignal.timeout(task.timeoutSeconds * 1_000);
  const signal = AbortSignal.any([stopping, lost.signal, tooLate]);
  const signs = setInterval(() => {
    boss.touch(name, claim).then(
      // Somebody cancelled it, or took it over: what is done here no longer counts.
      (answer) => Touched.parse(answer).affected === 0 && lost.abort(new Error('The task is no longer ours.')),
      (error: unknown) => log.warn({ task: name, ...forLog(error) }, 'A task could not give a sign of life'),
    );
  }, SIGN_OF_LIFE_EVERY_MS).unref();
  const entry = { task: name, id: job.id, attempt };
  const startedAt = performance.now();
  try {
    await untilAborted(runChecked(task, job, { services, attempt, signal }), signal);
    await boss.complete(name, claim);
    log.debug({ ...entry, ms: Math.round(performance.now() - startedAt) }, 'A task is done');
    return 'settled';
  } catch (error) {
    if (lost.signal.aborted) {
      log.info(entry, 'A task was cancelled or taken over while it ran');
      return 'settled';
    }
    if (stopping.aborted) {
      await handBack(db, claim);
      return 'settled';
    }
    const reason = tooLate.aborted ? new Error(`It took longer than ${task.timeoutSeconds} seconds.`) : error;
    const isFinal = error instanceof Hopeless || attempt > task.retry.limit;
    if (isFinal) await giveUp(db, claim);
    await boss.fail(name, claim, { message: messageOf(reason) });
    log[isFinal ? 'error' : 'warn'](
      { ...entry, ...forLog(reason) },
      isFinal ? 'A task failed for good' : 'A task failed and is tried again',
    );
    return isFinal ? 'settled' : 'tried-again';
  } finally {
    clearInterval(signs);
  }
}

async function runChecked(task: Task, job: Claimed, context: Parameters<Task['run']>[1]): Promise<void> {
  const payload = task.payload.safeParse(job.data.payload);
  if (!payload.success) {
    const wrong = payload.error.issues.map(({ path }) => path.join('.') || 'all of it');
    throw new Hopeless(`The payload is not what this task takes: ${[...new Set(wrong)].join(', ')}`);
  }
  await task.run(payload.data, context);
}

/** A task that does not listen to its signal is not waited for. */
async function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
