/** Settings → database → app → listen → stop. */
import { answerEnter, greet, sayOwner } from './console.ts';
import { connect } from './database/connect.ts';
import { beginNewEpoch } from './database/state.ts';
import { loadEnvironmentFile } from './environment-file.ts';
import { explainRefusal } from './explain.ts';
import { makeOwner } from './features/accounts/owner.ts';
import { forget, rotate } from './secrets/commands.ts';
import { startServer } from './server.ts';
import { readSettings, type Settings } from './settings.ts';

loadEnvironmentFile();

const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  const settings = readSettings(process.env);
  switch (process.argv[2]) {
    case 'restored':
      await afterRestore(settings);
      break;
    case 'owner':
      await giveTo(settings, process.argv[3] ?? '');
      break;
    case 'rotate-secrets':
      await rotate(settings, say);
      break;
    case 'forget-secrets':
      await forget(settings, say);
      break;
    default:
      await run(settings);
  }
} catch (error) {
  const sentence = explainRefusal(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

/** `node src/main.ts restored`, once after a back-up was put in place of the data and before the server is started. */
async function afterRestore(settings: Settings): Promise<void> {
  const database = await connect(settings);
  try {
    await beginNewEpoch(database.db);
  } finally {
    await database.close();
  }
  say('Done. Start the server now: every browser will bring back what the back-up has not.');
}

/** `node src/main.ts owner ADDRESS`, for a server that runs without a window. The embedded database must not be in use. */
async function giveTo(settings: Settings, email: string): Promise<void> {
  const database = await connect(settings);
  try {
    const isDone = await sayOwner({ makeOwner: (of) => makeOwner(database.db, of) }, say, email);
    if (!isDone) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

async function run(settings: Settings): Promise<void> {
  const server = await startServer(settings, { announce: say });
  const stopAsking = answerEnter(process.stdin, server, say);
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    stopAsking();
    say('Stopping …');
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Jobmagpie could not stop cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await greet(server, settings, say);
}
