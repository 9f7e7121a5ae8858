import { Job, JobId, Stage } from '@jobmagpie/model';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

const Percent = z.number().min(0).max(100);

/** How well a job fits the person, in figures and in sentences. */
export const JobScore = z.object({
  /** 0 to 100; null where something is missing that a score would need, which `missing` then names. */
  total: Percent.nullable(),
  word: z.enum(['strong', 'good', 'partial', 'weak']).nullable(),
  /** 0 to 1: how much of what a score rests on was there. */
  confidence: z.number().min(0).max(1).nullable(),
  /** Each part by itself; null for one that was left out. */
  parts: z.object({
    techStack: Percent.nullable(),
    location: Percent.nullable(),
    experience: Percent.nullable(),
  }),
  /** The weightiest first. */
  reasons: z.array(z.string()),
  missing: z.string().nullable(),
});
export type JobScore = z.infer<typeof JobScore>;

/** A job as it was saved, with its score; null for the moment until it is worked out. */
export const SavedJob = Job.extend({ score: JobScore.nullable() });
export type SavedJob = z.infer<typeof SavedJob>;

export const MAX_JOBS_PER_PAGE = 200;

export const ListJobsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_JOBS_PER_PAGE).default(50),
  /** `nextCursor` of the page before. */
  cursor: JobId.optional(),
  stage: Stage.optional(),
});

export const listJobs = {
  method: 'GET',
  path: '/api/v1/jobs',
  summary: 'The saved jobs, newest first',
  access: 'device',
  spelling: 'snake_case',
  query: ListJobsQuery,
  answer: { status: 200, content: z.object({ jobs: z.array(SavedJob), nextCursor: JobId.nullable() }) },
  errors: [],
} as const satisfies Endpoint;

export const getJob = {
  method: 'GET',
  path: '/api/v1/jobs/:id',
  summary: 'One saved job',
  access: 'device',
  spelling: 'snake_case',
  params: z.object({ id: JobId }),
  answer: { status: 200, content: SavedJob },
  errors: ['not_found'],
} as const satisfies Endpoint;
