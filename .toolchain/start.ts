/** `npm start`: the extension built, the service running, and what to do next. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import {
  answerEnter,
  explainRefusal,
  greet,
  type RunningServer,
  readSettings,
  startServer,
} from '../server/src/index.ts';
import { type BrowserName, requireBrowser } from './browsers.ts';
import { buildExtension, extensionFolder } from './build-extension.ts';
import { noDisplayReason, openBrowser } from './open-browser.ts';

const usage = `Usage: npm start [-- options]
  --browser chromium|firefox   open a browser of its own with the extension in it, connected to the service
  --port NUMBER                listen there instead of on the usual port
  --data FOLDER                keep the data there instead of in .data`;

/** What a person can put right. Its message is all that they are shown. */
class Refusal extends Error {}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

try {
  await start(readOptions());
} catch (error) {
  const sentence = error instanceof Refusal ? error.message : explainRefusal(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

interface Options {
  browser: BrowserName | null;
  environment: Record<string, string | undefined>;
}

async function start({ browser: browserName, environment }: Options): Promise<void> {
  if (browserName !== null) checkBrowser(browserName);
  buildExtension(say);
  const settings = readSettings(environment);
  const server = await startServer(settings, { announce: say });
  const stopAsking = answerEnter(process.stdin, server, say);
  let browser: Browser | null = null;
  stopOnSignal(async () => {
    stopAsking();
    await browser?.close();
    await server.close();
  });
  await greet(server, settings, say);
  if (browserName === null) return say(nextSteps());
  say(`\nOpening ${browserName === 'chromium' ? 'Chromium' : 'Firefox'} with the extension in it.`);
  browser = await openBrowser(browserName, settings.dataDir, await pairingHash(server));
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: { browser: { type: 'string' }, port: { type: 'string' }, data: { type: 'string' } },
    });
    const { browser = null, port, data } = values;
    if (browser !== null && browser !== 'chromium' && browser !== 'firefox') {
      throw new TypeError(`Jobmagpie cannot open “${browser}” by itself.`);
    }
    const chosen = {
      ...(port !== undefined && { PORT: port }),
      ...(data !== undefined && { DATA_DIR: path.resolve(process.env.INIT_CWD ?? '.', data) }),
    };
    // Who starts it by hand reads the console; the log is for those who run it as a service.
    return { browser, environment: { LOG_LEVEL: 'warn', ...process.env, ...chosen } };
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\n${usage}`, { cause: error });
  }
}

function checkBrowser(name: BrowserName): void {
  const reason = noDisplayReason();
  if (reason !== null) throw new Refusal(reason);
  try {
    requireBrowser(name);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** What the welcome page reads: which server, and the code that lets this browser in. */
async function pairingHash(server: RunningServer): Promise<string> {
  return `#pair=${server.url},${await server.invite()}`;
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const answer = () => {
    if (isStopping) return;
    isStopping = true;
    say('Stopping …');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Jobmagpie could not stop cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, answer);
}

function nextSteps(): string {
  return `
Put the extension into your browser. It was built for you:
  Chrome, Edge, Brave, Chromium
    1. Open chrome://extensions and switch on “Developer mode”.
    2. Press “Load unpacked” and choose this folder:
       ${extensionFolder('chromium')}
  Firefox
    1. Open about:debugging#/runtime/this-firefox and press “Load Temporary Add-on…”.
    2. Choose this file:
       ${path.join(extensionFolder('firefox'), 'manifest.json')}
    Firefox forgets it when it closes. Load it again and pair it: your jobs come back from the service.

A page opens and leads on from there. Then open a job posting and press “Save job”.
To try it in a browser of its own first: npm start -- --browser chromium   (or firefox)`;
}
