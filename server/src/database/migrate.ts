import { fileURLToPath } from 'node:url';
import { and, eq, max } from 'drizzle-orm';
import { type MigrationConfig, readMigrationFiles } from 'drizzle-orm/migrator';
import { bigint, pgSchema, text } from 'drizzle-orm/pg-core';
import type { Database } from './connect.ts';
import { DatabaseRefused } from './database-refused.ts';

const config: MigrationConfig = { migrationsFolder: fileURLToPath(new URL('../../migrations', import.meta.url)) };

/** The migrator's own record of what was applied. */
const applied = pgSchema('drizzle').table('__drizzle_migrations', {
  createdAt: bigint('created_at', { mode: 'number' }),
});
const allTables = pgSchema('information_schema').table('tables', {
  schema: text('table_schema'),
  name: text('table_name'),
});

/**
 * Applies what is missing, in one transaction: a kill in its middle leaves the tables as they were. Throws
 * `DatabaseRefused` where a newer version has been at work, because this one would not know what its columns mean.
 */
export async function bringUpToDate(db: Database, migrate: (config: MigrationConfig) => Promise<void>): Promise<void> {
  const newestKnown = Math.max(...readMigrationFiles(config).map((migration) => migration.folderMillis));
  const newestApplied = await newestMigration(db);
  if (newestApplied !== null && newestApplied > newestKnown) {
    throw new DatabaseRefused(
      'The database was written by a newer version of Jobmagpie. Update Jobmagpie; nothing was changed.',
    );
  }
  await migrate(config);
}

async function newestMigration(db: Database): Promise<number | null> {
  const tables = await db
    .select()
    .from(allTables)
    .where(and(eq(allTables.schema, 'drizzle'), eq(allTables.name, '__drizzle_migrations')));
  if (tables.length === 0) return null;
  const [row] = await db.select({ newest: max(applied.createdAt) }).from(applied);
  return row?.newest ?? null;
}
