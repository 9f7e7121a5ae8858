/** Settings → database → app → listen → stop. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerEnter, greet } from './console.ts';
import { explainRefusal } from './explain.ts';
import { startServer } from './server.ts';
import { readSettings, type Settings } from './settings.ts';

const environmentFile = fileURLToPath(new URL('../.env', import.meta.url));
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  await run(readSettings(process.env));
} catch (error) {
  const sentence = explainRefusal(error);
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
