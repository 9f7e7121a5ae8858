/** From events to workflows: one durable task for each workflow that listens, in the transaction of the events. */
import { UserId } from '@jobmagpie/model';
import { z } from 'zod';
import type { Transaction } from '../database/connect.ts';
import { type RecordedEvent, readEvent } from '../database/events.ts';
import { workflows } from '../workflows/index.ts';
import type { Workflow } from '../workflows/workflow.ts';
import { enqueueAll } from './enqueue.ts';
import type { Task } from './task.ts';

/** Only where to look: what happened stands in the table of events, and goes with the account. */
const OfUser = z.object({ userId: UserId });
const OfEvent = z.object({ userId: UserId, eventId: z.uuid() });

/** Has everything done that follows from these events of one user. */
export async function followEvents(tx: Transaction, userId: UserId, events: readonly RecordedEvent[]): Promise<void> {
  for (const workflow of workflows()) {
    const heard = events.filter(({ name }) => workflow.on.includes(name));
    if (heard.length === 0) continue;
    if (workflow.per === 'user') {
      await enqueueAll(tx, taskOf(workflow), [{ payload: { userId }, singletonKey: userId }]);
    } else {
      const entries = heard.map(({ id }) => ({ payload: { userId, eventId: id }, singletonKey: id }));
      await enqueueAll(tx, taskOf(workflow), entries);
    }
  }
}

/** The durable task that a workflow is. */
export function taskOf(workflow: Workflow): Task {
  const { name, retry, timeoutSeconds, concurrency } = workflow;
  const traits = { name: `workflow.${name}`, retry, timeoutSeconds, concurrency };
  if (workflow.per === 'user') {
    const task: Task<typeof OfUser> = {
      ...traits,
      payload: OfUser,
      run: ({ userId }, context) => workflow.run(userId, context),
    };
    return task;
  }
  const task: Task<typeof OfEvent> = {
    ...traits,
    payload: OfEvent,
    async run({ userId, eventId }, context) {
      const event = await readEvent(context.services.db, userId, eventId);
      if (event === null) return; // the account is gone, and its events with it
      await workflow.run(event, { ...context, keyOf: (step) => `${event.id}:${step}` });
    },
  };
  return task;
}
