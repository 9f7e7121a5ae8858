/** What the server says to the person who started it, in their words. The log is for machines and goes elsewhere. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { RunningServer } from './server.ts';
import { isForThisMachineAlone, isLoopback, type Settings } from './settings.ts';

/** The greeting: where the server is, where the data is, what to do next. */
export async function greet(server: RunningServer, settings: Settings, say: (text: string) => void): Promise<void> {
  say(`Jobmagpie is running at ${settings.publicUrl?.origin ?? server.url}`);
  if (settings.databaseUrl === null) {
    say(`Your data is in ${settings.dataDir}`);
    say('It survives a crash of this program. Against a power cut or a broken disk, keep copies of that folder.');
  } else {
    say(`Your data is in PostgreSQL at ${new URL(settings.databaseUrl).host}`);
  }
  if (!(await server.isPaired())) {
    if (isForThisMachineAlone(settings)) {
      say('To pair your browser: open the settings of the Jobmagpie extension and press “Pair”.');
      say('For the next 10 minutes this needs no code.');
    } else {
      await sayCode(server, say, 'To pair your browser, enter this code in the settings of the Jobmagpie extension');
    }
  } else if (!(await server.isOwned())) {
    say('This server has no owner yet. If one of its accounts is yours, type its address here and press Enter.');
  } else if (isLoopback(settings.host)) {
    await sayCode(server, say, 'To pair another browser, enter this code there');
  }
  say('Press Enter for a new code, Ctrl+C to stop.');
}

/**
 * A line with nothing on it asks for a code, an address makes its account the owner's. The end of the input means only
 * that nobody will ask any more.
 */
export function answerEnter(input: Readable, server: RunningServer, say: (text: string) => void): () => void {
  const lines = createInterface({ input });
  lines.on('line', (line) => {
    const typed = line.trim();
    if (typed.includes('@')) {
      sayOwner(server, say, typed).catch(() => say('The database does not answer. Try again in a moment.'));
    }
    if (typed !== '') return;
    sayCode(server, say, 'To pair a browser, enter this code there').catch(() => {
      say('No code could be made: the database does not answer. Try again in a moment.');
    });
  });
  // A terminal that is gone, or belongs to another program now, is an input that has ended.
  input.on('error', () => lines.close());
  return () => lines.close();
}

async function sayCode(server: RunningServer, say: (text: string) => void, purpose: string): Promise<void> {
  say(`${purpose}: ${await server.invite()}   (good once, for 10 minutes)`);
}

const ownerSentences = {
  done: 'That account owns this server now.',
  unknown: 'No account has this address.',
  ambiguous: 'More than one account has this address, so it cannot be said which is meant. Nothing was changed.',
} as const;

/** Makes the account with the address the owner's, says what came of it, and gives whether it is. */
export async function sayOwner(
  server: Pick<RunningServer, 'makeOwner'>,
  say: (text: string) => void,
  email: string,
): Promise<boolean> {
  const outcome = await server.makeOwner(email);
  say(ownerSentences[outcome]);
  return outcome === 'done';
}
