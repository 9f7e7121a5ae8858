import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

export const Alive = z.object({ status: z.literal('ok') });

export const ServiceHealth = z.object({
  status: z.enum(['ok', 'degraded']),
  /** Says that this is a Jobmagpie server and not something else that answers. */
  service: z.literal('jobmagpie'),
  version: z.string(),
  /** The version of the sync protocol. */
  protocol: z.number().int().positive(),
  components: z.object({
    database: z.enum(['ok', 'down']),
    /** `off` where another process does what is due by the clock; `late` where nobody does. Absent in older servers. */
    scheduler: z.enum(['ok', 'off', 'late']).optional(),
  }),
});
export type ServiceHealth = z.infer<typeof ServiceHealth>;

export const health = {
  method: 'GET',
  path: '/health',
  summary: 'The process is alive',
  access: 'anyone',
  spelling: 'snake_case',
  answer: { status: 200, content: Alive },
  errors: [],
} as const satisfies Endpoint;

export const ready = {
  method: 'GET',
  path: '/ready',
  summary: 'The database answers; 503 when it has not done so within two seconds',
  access: 'anyone',
  spelling: 'snake_case',
  answer: { status: 200, content: Alive },
  errors: ['unavailable'],
} as const satisfies Endpoint;

export const serviceHealth = {
  method: 'GET',
  path: '/api/v1/health',
  summary: 'What this server is and how its parts are',
  access: 'anyone',
  spelling: 'snake_case',
  answer: { status: 200, content: ServiceHealth },
  errors: [],
} as const satisfies Endpoint;
