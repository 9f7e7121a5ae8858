/** Settings → database → app → listen → stop. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerEnter, greet } from './console.ts';
import { DatabaseRefused } from './database/database-refused.ts';
import { startServer } from './server.ts';
import { readSettings, type Settings, WrongSettings } from './settings.ts';

const environmentFile = fileURLToPath(new URL('../.env', import.meta.url));
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  await run(readSettings(process.env));
} catch (error) {
  const sentence = explain(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
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

/** A sentence for what a person can put right, or null. */
function explain(error: unknown): string | null {
  if (error instanceof DatabaseRefused || error instanceof WrongSettings) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === 'EADDRINUSE') {
    return 'The port is taken, perhaps by another Jobmagpie. Stop that one, or choose another port with PORT.';
  }
  if (error.code === 'EACCES')
    return 'The port or the data folder may not be used by this account. See PORT and DATA_DIR.';
  if (error.code === 'EADDRNOTAVAIL') return 'This machine has no such address. See HOST.';
  return null;
}
