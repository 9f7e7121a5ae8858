import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type ServerType, serve, type WebSocketServerLike } from '@hono/node-server';
import { MAX_LIVE_MESSAGE_BYTES, type PairingCode } from '@jobmagpie/api';
import { type Clock, systemClock } from '@jobmagpie/model';
import { type Logger, pino } from 'pino';
import { WebSocketServer } from 'ws';
import { makeApp } from './app.ts';
import { type Background, startBackground } from './background/background.ts';
import { connect, type OpenDatabase } from './database/connect.ts';
import { hasOwner } from './database/state.ts';
import { inviteFromConsole } from './features/accounts/invitations.ts';
import { makeOwner } from './features/accounts/owner.ts';
import { isAnyDevicePaired } from './features/accounts/pairing.ts';
import { startLiveHub } from './live/hub.ts';
import { liveRoutes } from './live/routes.ts';
import { makeServices } from './services.ts';
import { type Settings, summaryOf } from './settings.ts';

/**
 * How long requests and tasks under way may take to finish when the server stops, and how long it may take after that to
 * hand back the tasks that did not. With a second for the database it is less than five in all: whoever stops a server
 * waits for it, and what the system kills in the end has handed back nothing.
 */
const STOP_PATIENCE_MS = 2_500;
const HAND_BACK_MS = 1_000;
const LOOK_FOR_IDLE_EVERY_MS = 50;

export interface RunningServer {
  /** Where it listens on this machine, without a slash at the end. */
  url: string;
  /** True while at least one browser is paired. */
  isPaired(): Promise<boolean>;
  /** True once an account is the owner's. */
  isOwned(): Promise<boolean>;
  /** Makes the account with this address the owner's, for the person at this machine. */
  makeOwner(email: string): Promise<'done' | 'unknown' | 'ambiguous'>;
  /** Makes a code for one more browser, for the person at this machine. */
  invite(): Promise<PairingCode>;
  /** Takes no more requests, finishes those under way, and closes the database. */
  close(): Promise<void>;
}

/** What a caller may put in place of the usual. */
export interface ServerParts {
  clock?: Clock;
  log?: Logger;
  /** Says something to the person at the console; silence by default. */
  announce?: (text: string) => void;
  /** Opens the database; by default the one of the settings. */
  openDatabase?: () => Promise<OpenDatabase>;
}

/**
 * Opens the database and listens. Throws `DatabaseRefused`, or the error of the system where the port cannot be had;
 * then nothing is left open.
 */
export async function startServer(settings: Settings, parts: ServerParts = {}): Promise<RunningServer> {
  const clock = parts.clock ?? systemClock;
  const log = parts.log ?? makeLog(settings);
  const database = await (parts.openDatabase ?? (() => connect(settings)))();
  let background: Background | undefined;
  try {
    const { db } = database;
    const services = await makeServices({ settings, db, clock, log, announce: parts.announce ?? (() => undefined) });
    const working = await startBackground(services, database);
    background = working;
    const live = await startLiveHub(services, database);
    const app = makeApp(services);
    liveRoutes(app, services, live);
    const server = await listen(app.fetch, settings);
    log.info(summaryOf(settings), 'Jobmagpie is running');
    return {
      url: urlOf(server, settings.host),
      isPaired: () => db.transaction(isAnyDevicePaired),
      isOwned: () => hasOwner(db),
      makeOwner: (email) => makeOwner(db, email),
      invite: () => inviteFromConsole(services),
      async close() {
        const stopped = stopListening(server);
        live.stop();
        const isDone = Promise.all([stopped, working.stop(STOP_PATIENCE_MS)]).then(() => true);
        // A database that does not answer would keep it: the tasks are taken over then like those of a killed process.
        const patience = wait(STOP_PATIENCE_MS + HAND_BACK_MS, false, { ref: false });
        if (!(await Promise.race([isDone, patience]))) log.warn('Not everything could be finished before the stop');
        await database.close();
      },
    };
  } catch (error) {
    await background?.stop(0); // what was begun is handed back, and not left to be missed by others
    await database.close();
    throw error;
  }
}

/** To standard error, so that what is said to a person on standard output stays readable. */
function makeLog({ logLevel }: Settings): Logger {
  return pino({ level: logLevel, redact: ['*.authorization', '*.token', '*.code'] }, pino.destination(2));
}

async function listen(fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: Settings): Promise<ServerType> {
  const listening = Promise.withResolvers<void>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_LIVE_MESSAGE_BYTES, perMessageDeflate: false });
  const server = serve(
    {
      fetch,
      hostname: host,
      port,
      serverOptions: { shouldUpgradeCallback: isForWebSocket },
      // Its type lets every option be undefined, which the other side's does not; the one in question is set above.
      websocket: { server: sockets as WebSocketServerLike },
    },
    () => listening.resolve(),
  );
  server.once('error', listening.reject);
  await listening.promise;
  return server;
}

/** Any other upgrade that is asked for (HTTP/2 by some clients) is not taken up, and the request answered as it is. */
function isForWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

async function stopListening(server: ServerType): Promise<void> {
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  if (!('closeIdleConnections' in server)) return await closed.promise;
  server.closeIdleConnections();
  // One whose answer is given only now is kept open by Node for what the browser may ask next.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_EVERY_MS);
  const timer = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE_MS);
  await closed.promise;
  clearInterval(idle);
  clearTimeout(timer);
}

function urlOf(server: ServerType, host: string): string {
  const { port } = server.address() as AddressInfo; // null or a path only for a server that does not listen on a port
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
