import { makeOpenApi } from '@jobmagpie/api/openapi';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeApp } from '../../app.ts';
import type { OpenDatabase } from '../../database/connect.ts';
import { makeEmbedded } from '../../testing/databases.ts';
import { makeTestServices } from '../../testing/services.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await makeEmbedded();
});
afterAll(() => database.close());

it('the document names every route of the app but the pages for people, and no other', async () => {
  const app = makeApp(await makeTestServices(database.db));
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/' && !path.startsWith('/account/'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const documented = Object.entries(makeOpenApi('0').paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(served.sort()).toEqual(documented.sort());
});
