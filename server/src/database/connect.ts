import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { openEmbedded } from './embedded.ts';
import type { NotificationChannel, NotificationListener } from './notify.ts';
import { openPostgres } from './postgres.ts';

/** What queries go through. Inside a transaction only its own handle may be used: on PGlite the outer one waits forever. */
export type Database = PgDatabase<PgQueryResultHKT>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** An open database whose tables are those of this version. */
export interface OpenDatabase {
  kind: 'embedded' | 'postgresql';
  db: Database;
  /** Hears what is said on a channel from now on, until the database is closed. */
  listen(channel: NotificationChannel, listener: NotificationListener): Promise<void>;
  /** Runs statements that open and close their own transaction, or may not stand in one. */
  runScript(text: string): Promise<void>;
  /** Waits for what is under way and lets go of files and connections. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL where an address is given, else the embedded database under `dataDir`, and brings its tables up to
 * date. Throws `DatabaseRefused` for what a person can put right.
 */
export async function connect(settings: {
  databaseUrl: string | null;
  databasePoolSize: number;
  dataDir: string;
}): Promise<OpenDatabase> {
  return settings.databaseUrl === null
    ? await openEmbedded(settings.dataDir)
    : await openPostgres(settings.databaseUrl, settings.databasePoolSize);
}
