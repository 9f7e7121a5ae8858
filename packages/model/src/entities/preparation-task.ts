import { z } from 'zod';
import { InterviewId, PreparationTaskId } from '../ids.ts';
import { Instant } from '../time.ts';

/** Something to do before an interview. It is open until it has a time of completion. */
export const PreparationTask = z.object({
  id: PreparationTaskId,
  interviewId: InterviewId,
  title: z.string().min(1).max(500),
  completedAt: Instant.nullable(),
});
export type PreparationTask = z.infer<typeof PreparationTask>;
