import type { Clock } from '@jobmagpie/model';
import type { Logger } from 'pino';
import type { Database } from './database/connect.ts';
import type { ServerState } from './database/state.ts';
import type { Scorer } from './features/scores/scorer.ts';
import type { Mail } from './mail/mail.ts';
import type { Outbound } from './outbound/outbound.ts';
import type { SecretKeys } from './secrets/keys-at-start.ts';
import type { Settings } from './settings.ts';

/** What the features work with. Made once at start. */
export interface Services {
  settings: Settings;
  db: Database;
  state: ServerState;
  clock: Clock;
  log: Logger;
  scorer: Scorer;
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
