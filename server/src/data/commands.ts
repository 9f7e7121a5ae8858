/**
 * What `npm run data` does. An export and a back-up are the same file; they differ in what follows. An export moves to
 * another database, and the browsers go on as if nothing had been. A back-up is older than what the browsers know, so
 * that restoring it begins a new epoch: every browser then brings back what the back-up has not.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Clock, toInstant } from '@jobmagpie/model';
import type { Database, OpenDatabase } from '../database/connect.ts';
import { connect } from '../database/connect.ts';
import { embeddedFolder } from '../database/embedded.ts';
import { renewEpoch } from '../database/state.ts';
import type { Settings } from '../settings.ts';
import { type DataLine, makeSummer, readDataFile, type TableSum, WrongDataFile, writeDataFile } from './data-file.ts';
import { dump } from './dump.ts';
import { load } from './load.ts';

export type Sums = Record<string, TableSum>;

/** Writes everything in the database to a file and reads the file back to see that it is whole. */
export async function exportData(db: Database, file: string, clock: Clock): Promise<Sums> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeDataFile(file, linesOf(db, clock));
  return await checkFile(file);
}

/** Reads a file into a database that has nobody's data yet. */
export async function importData(db: Database, file: string): Promise<Sums> {
  await checkFile(file);
  return await load(db, readDataFile(file));
}

const backupName = /^jobmagpie-\d{8}-\d{6}\.jsonl\.gz$/;

/** Writes a back-up into a folder and lets go of the oldest there, so that `keep` are left. Gives its path. */
export async function backUp(
  db: Database,
  { folder, keep, clock }: { folder: string; keep: number; clock: Clock },
): Promise<{ file: string; sums: Sums }> {
  const [date, time] = toInstant(clock()).replaceAll(/[-:]/g, '').slice(0, 15).split('T');
  const file = path.join(folder, `jobmagpie-${date}-${time}.jsonl.gz`);
  const sums = await exportData(db, file, clock);
  const all = (await readdir(folder)).filter((name) => backupName.test(name)).sort();
  for (const name of all.slice(0, Math.max(0, all.length - keep))) await rm(path.join(folder, name));
  return { file, sums };
}

/**
 * Puts a back-up in place of the data. What the embedded database held is kept beside it, under the name that is given
 * back; a PostgreSQL must be empty.
 */
export async function restore(
  settings: Settings,
  file: string,
  clock: Clock,
): Promise<{ sums: Sums; keptAs: string | null }> {
  await checkFile(file);
  const keptAs = settings.databaseUrl === null ? await moveAside(settings, clock) : null;
  const database = await connect(settings);
  try {
    return { sums: await load(database.db, readDataFile(file), renewEpoch), keptAs };
  } catch (error) {
    await database.close();
    if (keptAs !== null) await moveBack(settings, keptAs);
    throw error;
  } finally {
    await database.close();
  }
}

/** Opens the database for the work and closes it afterwards. */
export async function withDatabase<Result>(
  settings: Settings,
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await connect(settings);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function moveAside(settings: Settings, clock: Clock): Promise<string | null> {
  const folder = embeddedFolder(settings.dataDir);
  if (!existsSync(folder)) return null;
  // Opened once, so that a server that is running on it refuses this.
  await withDatabase(settings, async () => undefined);
  const keptAs = `${folder}-before-${toInstant(clock()).replaceAll(/[-:.]/g, '')}`;
  await rename(folder, keptAs);
  return keptAs;
}

async function moveBack(settings: Settings, keptAs: string): Promise<void> {
  const folder = embeddedFolder(settings.dataDir);
  await rm(folder, { recursive: true, force: true });
  await rename(keptAs, folder);
}

/** Reads a whole file and adds it up. Throws `WrongDataFile` where it is not what its own end says. */
async function checkFile(file: string): Promise<Sums> {
  const summer = makeSummer();
  let expected: Sums = {};
  for await (const line of readDataFile(file)) {
    if (line.kind === 'row') summer.add(line.row);
    if (line.kind === 'end') expected = line.end.sums;
  }
  if (JSON.stringify(summer.sums()) === JSON.stringify(expected)) return expected;
  throw new WrongDataFile('The file is damaged: its rows are not those that were written.');
}

/** Turns the dump, which hands its lines over, into lines that can be asked for; one is under way at a time. */
async function* linesOf(db: Database, clock: Clock): AsyncGenerator<DataLine> {
  const { readable, writable } = new TransformStream<DataLine, DataLine>();
  const writer = writable.getWriter();
  const done = dump(db, clock, (line) => writer.write(line)).then(
    () => writer.close(),
    (error: unknown) => writer.abort(error),
  );
  yield* readable;
  await done;
}
