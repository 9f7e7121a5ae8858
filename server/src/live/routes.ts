import { upgradeWebSocket } from '@hono/node-server';
import { LIVE_PATH } from '@jobmagpie/api';
import { WebSocket } from 'ws';
import { isExtensionOrigin, isPairedOrigin } from '../features/accounts/origins.ts';
import type { App } from '../http/environment.ts';
import { refuse } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import type { Connection, Wire } from './connection.ts';
import type { LiveHub } from './hub.ts';

/** A side that was told to go and does not is left to itself after this. */
const CLOSE_PATIENCE_MS = 2_000;

/**
 * The way onto the live channel. A browser lets any page open a socket to anywhere and says only which origin it is, so
 * that is asked here: a page on the web gets none, and an extension one where a browser is paired with it.
 */
export function liveRoutes(app: App, services: Services, live: LiveHub): void {
  const { db, clock } = services;
  app.get(
    LIVE_PATH,
    async (context, next) => {
      const origin = context.req.header('origin');
      if (origin !== undefined && !(isExtensionOrigin(origin) && (await isPairedOrigin(db, origin)))) {
        return refuse({ code: 'origin_not_allowed' }, clock);
      }
      const code = live.refusal();
      if (code !== null) return refuse({ code, retryAfterSeconds: 30 }, clock);
      return await next();
    },
    upgradeWebSocket(() => {
      let connection: Connection | undefined;
      return {
        onOpen(_, { raw }) {
          if (!(raw instanceof WebSocket)) throw new TypeError('The socket is of another kind.');
          connection = live.open(wireOf(raw));
        },
        onMessage({ data }) {
          connection?.receive(data);
        },
        onClose: () => connection?.ended(),
        // The end follows; what was wrong is the other side's business.
        onError: () => undefined,
      };
    }),
  );
}

function wireOf(socket: WebSocket): Wire {
  return {
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
    send: (text) => socket.send(text),
    close(code) {
      socket.close(code);
      const timer = setTimeout(() => socket.terminate(), CLOSE_PATIENCE_MS);
      socket.once('close', () => clearTimeout(timer));
    },
    terminate: () => socket.terminate(),
  };
}
