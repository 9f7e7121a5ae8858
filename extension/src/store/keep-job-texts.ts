/**
 * Whoever writes a job writes its search text with it, in the same transaction: this stands between the tables and the
 * browser's database, so that no writer has to remember it.
 */
import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  Dexie,
  type Middleware,
} from 'dexie';
import type { StoredJob } from './database.ts';
import { type JobText, toJobText } from './job-text.ts';

const JOBS = 'jobs';
const TEXTS = 'jobTexts';

export const keepJobTexts: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'keepJobTexts',
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      const isWrite = mode === 'readwrite' && stores.includes(JOBS);
      return core.transaction(isWrite ? [...new Set([...stores, TEXTS])] : stores, mode, options);
    },
    table(name) {
      const table = core.table(name);
      if (name !== JOBS) return table;
      // In the middle of an upgrade the table of texts may not be there yet.
      return { ...table, mutate: (request) => mutate(table, () => core.table(TEXTS), request) };
    },
  }),
};

function mutate(jobs: DBCoreTable, texts: () => DBCoreTable, request: DBCoreMutateRequest) {
  const { trans } = request;
  switch (request.type) {
    case 'add':
      // Side by side, because a click waits for every turn that requests take one after the other. Where a job is there
      // already, the transaction fails and its text with it.
      return Dexie.Promise.all([
        jobs.mutate(request),
        texts().mutate({ type: 'put', trans, values: request.values.map(textOf) }),
      ]).then(([answer]) => answer);
    case 'put':
      return jobs
        .mutate(request)
        .then((answer) => putChanged(texts(), trans, request.values.map(textOf)).then(() => answer));
    case 'delete':
      return jobs.mutate(request).then((answer) =>
        texts()
          .mutate({ type: 'delete', trans, keys: request.keys })
          .then(() => answer),
      );
    case 'deleteRange':
      return jobs.mutate(request).then((answer) =>
        texts()
          .mutate({ type: 'deleteRange', trans, range: request.range })
          .then(() => answer),
      );
  }
}

/** Most writes of a job leave its words as they are, a new score above all: then reading is cheaper than writing. */
function putChanged(texts: DBCoreTable, trans: DBCoreTransaction, next: JobText[]) {
  return texts.getMany({ trans, keys: next.map(({ id }) => id) }).then((present: (JobText | undefined)[]) => {
    const values = next.filter(({ text }, index) => present[index]?.text !== text);
    return values.length === 0 ? undefined : texts.mutate({ type: 'put', trans, values });
  });
}

function textOf(job: StoredJob): JobText {
  return toJobText(job);
}
