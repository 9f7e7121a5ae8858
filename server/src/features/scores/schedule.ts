import { enqueue } from '../../background/enqueue.ts';
import { taskOf } from '../../background/follow-events.ts';
import { users } from '../../database/tables.ts';
import type { Schedule } from '../../scheduler/schedule.ts';
import { scores } from '../../workflows/scores.ts';

/** Scores that no event asks for: after a restore, or after a failure that outlasted its retries. */
export const scoresKeptUp: Schedule = {
  name: 'scores',
  pattern: '41 3 * * *',
  timeZone: 'UTC',
  async run({ services: { db } }) {
    for (const { id } of await db.select({ id: users.id }).from(users)) {
      await db.transaction((tx) => enqueue(tx, taskOf(scores), { userId: id }, { singletonKey: id }));
    }
  },
};
