/** Whoever deletes a job deletes its keys with it, in the same transaction; `keepJobKeys` makes them. */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

const JOBS = 'jobs';
const KEYS = 'jobKeys';

export const dropJobKeys: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'dropJobKeys',
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      const isWrite = mode === 'readwrite' && stores.includes(JOBS);
      return core.transaction(isWrite ? [...new Set([...stores, KEYS])] : stores, mode, options);
    },
    table(name) {
      const table = core.table(name);
      if (name !== JOBS) return table;
      // In the middle of an upgrade the table of keys may not be there yet.
      return { ...table, mutate: (request) => mutate(table, () => core.table(KEYS), request) };
    },
  }),
};

function mutate(jobs: DBCoreTable, keys: () => DBCoreTable, request: DBCoreMutateRequest) {
  const { trans } = request;
  switch (request.type) {
    case 'add':
    case 'put':
      return jobs.mutate(request);
    case 'delete':
      return jobs.mutate(request).then((answer) =>
        keys()
          .mutate({ type: 'delete', trans, keys: request.keys })
          .then(() => answer),
      );
    case 'deleteRange':
      return jobs.mutate(request).then((answer) =>
        keys()
          .mutate({ type: 'deleteRange', trans, range: request.range })
          .then(() => answer),
      );
  }
}
