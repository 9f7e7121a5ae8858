import type { Clock } from '@jobmagpie/model';
import type { Logger } from 'pino';
import type { Database } from './database/connect.ts';
import { readServerState, type ServerState } from './database/state.ts';
import { type Mail, makeMail } from './mail/mail.ts';
import { makeOutbound, type Outbound } from './outbound/outbound.ts';
import { keysAtStart, type SecretKeys } from './secrets/keys-at-start.ts';
import type { Settings } from './settings.ts';

/** What the features work with. Made once at start. */
export interface Services {
  settings: Settings;
  db: Database;
  state: ServerState;
  clock: Clock;
  log: Logger;
  /** The one door for requests to addresses that a user or a page gave. */
  outbound: Outbound;
  mail: Mail;
  /** What secrets at rest are sealed with. */
  secretKeys: SecretKeys;
  /** Says something to the person at the console. */
  announce(text: string): void;
  /** When this process started, in milliseconds since 1970. */
  startedAt: number;
}

/** What is the caller's to say; everything else follows from it. */
export type ServiceParts = Pick<Services, 'settings' | 'db' | 'clock' | 'log' | 'announce'>;

/** Throws `KeysRefused` where secrets are kept with a key that is missing. */
export async function makeServices(parts: ServiceParts): Promise<Services> {
  const { settings, db, clock } = parts;
  return {
    ...parts,
    outbound: makeOutbound(settings),
    mail: makeMail(settings.mail, clock),
    secretKeys: await keysAtStart(settings, db),
    state: await readServerState(db),
    startedAt: clock(),
  };
}
