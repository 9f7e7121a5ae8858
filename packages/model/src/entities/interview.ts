import { z } from 'zod';
import { InterviewId, JobId } from '../ids.ts';
import { WebAddress } from '../posting.ts';
import { Appointment } from '../time.ts';

export const interviewTypes = ['phone', 'video', 'on_site', 'technical', 'behavioural', 'panel', 'other'] as const;
export const interviewStatuses = ['scheduled', 'completed', 'cancelled'] as const;

/** A conversation with an employer at a set time. */
export const Interview = z.object({
  id: InterviewId,
  jobId: JobId,
  type: z.enum(interviewTypes),
  appointment: Appointment,
  durationMinutes: z.number().int().min(5).max(1_440),
  place: z.string().max(500).nullable(),
  meetingUrl: WebAddress.nullable(),
  interviewers: z.array(z.object({ name: z.string().min(1).max(200), email: z.email().nullable() })),
  notes: z.string().max(100_000),
  status: z.enum(interviewStatuses),
  outcome: z.string().max(10_000).nullable(),
});
export type Interview = z.infer<typeof Interview>;
