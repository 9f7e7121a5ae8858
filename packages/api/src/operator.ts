import { Instant } from '@jobmagpie/model';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

/** `retried`: it failed, and waits for its next try. */
export const TaskState = z.enum(['waiting', 'running', 'retried', 'failed', 'cancelled', 'done']);
export type TaskState = z.infer<typeof TaskState>;

/** One piece of work of the server. What it works on is not told: it is the user's whose work it is. */
export const QueuedTask = z.object({
  id: z.uuid(),
  /** The kind of work, `mail.send`. */
  name: z.string(),
  state: TaskState,
  /** How often it was begun. */
  attempts: z.number().int().min(0),
  createdAt: Instant,
  /** When it was begun last. */
  startedAt: Instant.nullable(),
  /** While it waits: when it is begun at the earliest. */
  nextTryAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** Why it failed last. */
  error: z.string().nullable(),
});
export type QueuedTask = z.infer<typeof QueuedTask>;

export const listTasks = {
  method: 'GET',
  path: '/api/v1/operator/tasks',
  summary: 'The work of this server, newest first; for its owner only',
  access: 'device',
  spelling: 'snake_case',
  query: z.object({
    state: TaskState.optional(),
    name: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    /** `nextCursor` of the page before. */
    cursor: z.uuid().optional(),
  }),
  answer: { status: 200, content: z.object({ tasks: z.array(QueuedTask), nextCursor: z.uuid().nullable() }) },
  errors: ['not_found'],
} as const satisfies Endpoint;

export const retryTask = {
  method: 'POST',
  path: '/api/v1/operator/tasks/:id/retry',
  summary: 'Have a task that failed, was cancelled or waits begun at once; for the owner of this server only',
  access: 'device',
  spelling: 'snake_case',
  params: z.object({ id: z.uuid() }),
  answer: { status: 204, content: null },
  errors: ['not_found', 'wrong_task_state'],
} as const satisfies Endpoint;

export const cancelTask = {
  method: 'POST',
  path: '/api/v1/operator/tasks/:id/cancel',
  summary: 'Cancel a task that waits or runs; for the owner of this server only',
  access: 'device',
  spelling: 'snake_case',
  params: z.object({ id: z.uuid() }),
  answer: { status: 204, content: null },
  errors: ['not_found', 'wrong_task_state'],
} as const satisfies Endpoint;

/** Something that is done by the clock. */
export const ScheduleStatus = z.object({
  name: z.string(),
  /** As cron writes it. */
  pattern: z.string(),
  timeZone: z.string(),
  isRunning: z.boolean(),
  nextDueAt: Instant,
  /** Of the last run; null before the first one. */
  lastRunAt: Instant.nullable(),
  lastDurationMs: z.number().int().min(0).nullable(),
  /** `ok`, or the name of the error. */
  lastResult: z.string().nullable(),
});
export type ScheduleStatus = z.infer<typeof ScheduleStatus>;

export const listSchedules = {
  method: 'GET',
  path: '/api/v1/operator/schedules',
  summary: 'What this server does by the clock; for its owner only',
  access: 'device',
  spelling: 'snake_case',
  answer: { status: 200, content: z.object({ schedules: z.array(ScheduleStatus) }) },
  errors: ['not_found'],
} as const satisfies Endpoint;
