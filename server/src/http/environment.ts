import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';

/** What travels with a request. */
export interface Environment {
  Bindings: HttpBindings;
  Variables: { log: Logger };
}

export type App = Hono<Environment>;
