import { sql } from 'drizzle-orm';
import type { Schedule } from '../scheduler/schedule.ts';

/**
 * Keeps the files of the database from growing for ever. Tasks that succeeded are forgotten after a day, others when
 * their time is over; and the embedded database, which has nobody who does it, takes back the room of rows that are gone.
 */
export const tidying: Schedule = {
  name: 'tidying',
  pattern: '29 * * * *',
  timeZone: 'UTC',
  async run({ services: { db, settings } }) {
    await db.execute(sql`
      delete from pgboss.job
      where (state = 'completed' and completed_on < now() - interval '1 day')
        or (state > 'active' and completed_on + deletion_seconds * interval '1 second' < now())
        or (state < 'active' and keep_until < now())`);
    if (settings.databaseUrl !== null) return;
    await db.execute(sql`vacuum`);
    await db.execute(sql`checkpoint`); // its log of changes is used anew from here, and not lengthened up to 1 GB
  },
};
