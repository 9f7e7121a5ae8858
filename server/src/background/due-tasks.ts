import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connect.ts';
import { rowsOf } from '../database/rows.ts';

const Due = z.object({ name: z.string(), inMs: z.number() });

/** For each kind of which something waits, in how many milliseconds the first is due. Zero or less: now. */
export async function nextDue(db: Database): Promise<z.infer<typeof Due>[]> {
  const rows = await db.execute(sql`
    select name, (extract(epoch from min(start_after) - now()) * 1000)::float8 as "inMs"
    from pgboss.job where state < 'active' and not blocked group by name`);
  return rowsOf(Due, rows);
}
