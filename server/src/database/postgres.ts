import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { installQueue } from '../background/boss.ts';
import type { OpenDatabase } from './connect.ts';
import { DatabaseRefused } from './database-refused.ts';
import { bringUpToDate } from './migrate.ts';

/** Any number that no other program on the same database takes for its own advisory lock. */
const MIGRATION_LOCK = 727_274;
const STATEMENT_TIMEOUT_MS = 5_000;
/** How long statements under way may take when the database is closed; PostgreSQL takes back what is cut off. */
const CLOSE_PATIENCE_SECONDS = 1;

/** Opens PostgreSQL 15 or later with a pool of connections. Several processes may do so at once. */
export async function openPostgres(url: string, poolSize: number): Promise<OpenDatabase> {
  await migrateAlone(url);
  const client = postgres(url, {
    max: poolSize,
    onnotice: () => undefined,
    connect_timeout: 10,
    connection: { application_name: 'jobmagpie', statement_timeout: STATEMENT_TIMEOUT_MS },
  });
  return {
    kind: 'postgresql',
    db: drizzle(client),
    async listen(channel, { heard, lookAgain }) {
      let hasListened = false;
      // The driver keeps a connection for this alone, and listens anew on another one when it is lost.
      await client.listen(channel, heard, () => {
        if (hasListened) lookAgain();
        hasListened = true;
      });
    },
    async runScript(text) {
      const connection = await client.reserve();
      try {
        await connection.unsafe(text);
      } catch (error) {
        await connection.unsafe('rollback'); // the connection goes back to the pool
        throw error;
      } finally {
        connection.release();
      }
    },
    close: () => client.end({ timeout: CLOSE_PATIENCE_SECONDS }),
  };
}

/** One process brings the tables up to date, the others wait for it. The lock goes with the connection. */
async function migrateAlone(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const db = drizzle(client);
    await bringUpToDate(db, (config) => migrate(db, config));
    await installQueue(db, async (text) => {
      await client.unsafe(text);
    });
  } catch (error) {
    if (isConnectionError(error)) {
      throw new DatabaseRefused(
        'PostgreSQL does not answer at DATABASE_URL. Check the address, and that it is running.',
      );
    }
    throw error;
  } finally {
    await client.end({ timeout: 5 });
  }
}

const connectionErrors = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
];

function isConnectionError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && connectionErrors.includes(String(error.code));
}
