import { z } from 'zod';
import { ApplicationId, FollowUpId, JobId } from '../ids.ts';
import { CalendarDate } from '../time.ts';

export const followUpTypes = ['thank_you', 'follow_up', 'status_inquiry', 'references', 'portfolio', 'other'] as const;
export const followUpStatuses = ['open', 'snoozed', 'completed', 'cancelled'] as const;

/** A message that is due to an employer on a date. */
export const FollowUp = z.object({
  id: FollowUpId,
  jobId: JobId,
  applicationId: ApplicationId.nullable(),
  type: z.enum(followUpTypes),
  dueOn: CalendarDate,
  priority: z.enum(['low', 'normal', 'high']),
  message: z.string().max(20_000),
  status: z.enum(followUpStatuses),
});
export type FollowUp = z.infer<typeof FollowUp>;
