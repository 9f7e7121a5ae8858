import { endpoints, SavedJob } from '@jobmagpie/api';
import { JobId } from '@jobmagpie/model';
import type { App } from '../../http/environment.ts';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import { jobValue, type LiveRow, readJobs, readRow } from '../../sync/rows.ts';
import type { Caller } from '../accounts/sessions.ts';
import { scoresOf } from '../scores/due.ts';

export function jobRoutes(app: App, services: Services): void {
  const { db } = services;

  route(app, services, endpoints.listJobs, async ({ caller, query }) => {
    const { limit, cursor, stage } = query;
    const rows = await readJobs(db, caller.userId, { limit: limit + 1, before: cursor, stage });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      answer: {
        jobs: await savedJobs(services, caller, page),
        nextCursor: rows.length > limit && last !== undefined ? JobId.parse(last.id) : null,
      },
    };
  });

  route(app, services, endpoints.getJob, async ({ caller, params }) => {
    const row = await readRow(db, caller.userId, { entity: 'job', id: params.id });
    const [job] = row === null ? [] : await savedJobs(services, caller, [row]);
    return job === undefined ? { refusal: { code: 'not_found' } } : { answer: job };
  });
}

/** The jobs with their scores. One that has not arrived whole is left out: it could not be shown as a job. */
async function savedJobs({ db }: Services, { userId }: Caller, rows: readonly LiveRow[]): Promise<SavedJob[]> {
  const scores = await scoresOf(
    db,
    userId,
    rows.map(({ id }) => JobId.parse(id)),
  );
  return rows.flatMap(({ id, fields }) => {
    const job = SavedJob.safeParse({ ...jobValue(fields), score: scores.get(id) ?? null });
    return job.success ? [job.data] : [];
  });
}
