import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { Database } from '../database/connect.ts';
import { makeServices, type Services } from '../services.ts';
import { readSettings } from '../settings.ts';

/** The database of a test is in memory: nothing is read or written where a real service keeps its own. */
export const testSettings = {
  PORT: '0',
  DATA_DIR: path.join(tmpdir(), 'jobmagpie-without-data'),
  SECRET_KEYS: `test:${randomBytes(32).toString('base64')}`,
};

/** What features work with, without a service around it: its time stands until a test moves it. */
export interface TestServices extends Services {
  time: { now: number };
  /** The lines of the log. */
  logged: string[];
}

export async function makeTestServices(db: Database, environment: Record<string, string> = {}): Promise<TestServices> {
  const time = { now: Date.UTC(2026, 10, 21, 8) };
  const logged: string[] = [];
  const services = await makeServices({
    settings: readSettings({ ...testSettings, ...environment }),
    db,
    clock: () => time.now,
    log: pino({ level: 'debug' }, { write: (line: string) => logged.push(line) }),
    announce: () => undefined,
  });
  return { ...services, time, logged };
}
