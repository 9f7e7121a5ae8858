import { makeOpenApi } from '@jobmagpie/api/openapi';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeApp } from '../../app.ts';
import type { OpenDatabase } from '../../database/connect.ts';
import { readServerState } from '../../database/state.ts';
import { makeMail } from '../../mail/mail.ts';
import { makeOutbound } from '../../outbound/outbound.ts';
import { readSettings } from '../../settings.ts';
import { makeEmbedded } from '../../testing/databases.ts';
import { makeScorer } from '../scores/scorer.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await makeEmbedded();
});
afterAll(() => database.close());

it('the document names every route of the app, and no other', async () => {
  const { db } = database;
  const log = pino({ level: 'silent' });
  const clock = () => 0;
  const settings = readSettings({});
  const app = makeApp({
    settings,
    db,
    clock,
    log,
    scorer: makeScorer({ db, clock, log }),
    outbound: makeOutbound(settings),
    mail: makeMail(settings.mail, clock),
    secretKeys: { status: 'not-available', because: 'a test' },
    state: await readServerState(db),
    announce: () => undefined,
    startedAt: 0,
  });
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/') // the page for people
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const documented = Object.entries(makeOpenApi('0').paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(served.sort()).toEqual(documented.sort());
});
