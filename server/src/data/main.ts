/** `npm run data -- export|import|backup|restore`: moves the data between databases and keeps copies of it. */
import { parseArgs } from 'node:util';
import { systemClock } from '@jobmagpie/model';
import { loadEnvironmentFile } from '../environment-file.ts';
import { explainRefusal } from '../explain.ts';
import { readSettings, type Settings } from '../settings.ts';
import { backUp, exportData, importData, restore, type Sums, withDatabase } from './commands.ts';
import { WrongDataFile } from './data-file.ts';
import { NotEmpty } from './load.ts';

const usage = `npm run data -- export FILE           everything in the database, into one file
npm run data -- import FILE           such a file, into an empty database of either kind
npm run data -- backup FOLDER [--keep 14]    a dated copy, and lets go of the oldest ones
npm run data -- restore FILE          a copy, in place of what is there

Which database it is say the settings of the server: DATA_DIR or DATABASE_URL. The embedded one must not be in use.`;

const say = (text: string) => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } });
  const [command, target] = positionals;
  const keep = Number(values.keep ?? 14);
  if (target === undefined || positionals.length !== 2 || !Number.isInteger(keep) || keep < 1) return refuse(usage);
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  switch (command) {
    case 'export':
      return report(
        `Written to ${target}`,
        await withDatabase(settings, ({ db }) => exportData(db, target, systemClock)),
      );
    case 'import':
      return report(`Read from ${target}`, await withDatabase(settings, ({ db }) => importData(db, target)));
    case 'backup':
      return await reportBackup(settings, target, keep);
    case 'restore':
      return await reportRestore(settings, target);
    default:
      return refuse(usage);
  }
}

async function reportBackup(settings: Settings, folder: string, keep: number): Promise<void> {
  const { file, sums } = await withDatabase(settings, ({ db }) => backUp(db, { folder, keep, clock: systemClock }));
  report(`Written to ${file}`, sums);
}

async function reportRestore(settings: Settings, file: string): Promise<void> {
  const { sums, keptAs } = await restore(settings, file, systemClock);
  report(`Restored from ${file}`, sums);
  if (keptAs !== null) say(`What was there before is kept in ${keptAs}; remove it when all is well.`);
  say('Start the server now: every browser will bring back what the copy has not.');
}

function report(title: string, sums: Sums): void {
  const all = Object.values(sums).reduce((total, { rows }) => total + rows, 0);
  say(`${title}: ${all} rows, each compared.`);
  for (const [table, { rows }] of Object.entries(sums)) say(`  ${table}: ${rows}`);
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  const sentence =
    error instanceof WrongDataFile
      ? error.message
      : error instanceof NotEmpty
        ? `${error.message} Nothing was changed. Give an empty database, or use restore.`
        : explainRefusal(error);
  if (sentence === null) throw error;
  refuse(sentence);
}
