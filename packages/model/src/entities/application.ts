import { z } from 'zod';
import { ApplicationId, ContactId, DocumentId, JobId } from '../ids.ts';
import { CalendarDate, Instant } from '../time.ts';

export const applicationOutcomes = ['accepted', 'rejected', 'withdrawn', 'no_answer'] as const;

/** One attempt at a job. At most one is live per job, and a live one has no outcome; applying again opens a new one. */
export const Application = z.object({
  id: ApplicationId,
  jobId: JobId,
  appliedAt: Instant.nullable(),
  deadline: CalendarDate.nullable(),
  documentIds: z.array(DocumentId),
  contactIds: z.array(ContactId),
  notes: z.string().max(100_000),
  outcome: z.enum(applicationOutcomes).nullable(),
  endedAt: Instant.nullable(),
});
export type Application = z.infer<typeof Application>;
