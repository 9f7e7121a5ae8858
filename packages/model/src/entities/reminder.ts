import { z } from 'zod';
import { ReminderId } from '../ids.ts';
import { Instant } from '../time.ts';

export const reminderSubjects = ['interview', 'follow_up', 'preparation_task', 'deadline', 'job'] as const;
export const reminderStatuses = ['pending', 'sending', 'sent', 'failed', 'cancelled'] as const;

/** A word in time about something else. `subjectId` is the id of the interview, follow-up, task, application or job. */
export const Reminder = z.object({
  id: ReminderId,
  subject: z.enum(reminderSubjects),
  subjectId: z.uuid(),
  dueAt: Instant,
  status: z.enum(reminderStatuses),
});
export type Reminder = z.infer<typeof Reminder>;
