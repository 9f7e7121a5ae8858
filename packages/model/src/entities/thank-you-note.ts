import { z } from 'zod';
import { InterviewId, ThankYouNoteId } from '../ids.ts';
import { Instant } from '../time.ts';

/** The note that thanks for an interview. It is a draft until it has a time of sending. */
export const ThankYouNote = z.object({
  id: ThankYouNoteId,
  interviewId: InterviewId,
  recipient: z.email().nullable(),
  subject: z.string().max(300),
  body: z.string().max(20_000),
  sentAt: Instant.nullable(),
});
export type ThankYouNote = z.infer<typeof ThankYouNote>;
