import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PairingCode } from '@jobmagpie/api';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

/** A server in a process of its own, started as an operator starts it. */
export interface ServerProcess {
  url: string;
  /** What it has said so far, on both outputs. */
  said(): string;
  /** Presses Enter in its window and gives the code that it shows. */
  invite(): Promise<PairingCode>;
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** Starts a server on a PostgreSQL database, or on the embedded one of a folder; resolves when it answers. */
export async function startServerProcess(
  database: string | { dataDir: string },
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const where = typeof database === 'string' ? { DATABASE_URL: database } : { DATA_DIR: database.dataDir };
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', ...where, LOG_LEVEL: 'warn', ...environment },
    stdio: 'pipe',
  });
  const output = listenTo(child);
  const [, url = ''] = await output.says(/running at (http:\/\/\S+)/);
  return {
    url,
    said: output.text,
    async invite() {
      const seen = output.text().length;
      child.stdin.write('\n');
      const [, code = ''] = await output.says(/enter this code there: (\S{4}-\S{4})/, seen);
      return PairingCode.parse(code);
    },
    async stop() {
      child.kill('SIGTERM');
      return await output.ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await output.ended;
    },
  };
}

function listenTo(child: ChildProcess) {
  let said = '';
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    ended,
    text: () => said,
    /** Resolves with the first match of what is said after the first `from` characters. */
    says: (pattern: RegExp, from = 0) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(said.slice(from));
          if (match !== null) resolve(match);
        };
        waiting.add(look);
        ended.then(() => reject(new Error(`The server ended without saying ${pattern}:\n${said}`)));
        look();
      }),
  };
}
