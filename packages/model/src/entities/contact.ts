import { z } from 'zod';
import { ContactId, JobId } from '../ids.ts';
import { WebAddress } from '../posting.ts';

/** A person at an employer or an agency. */
export const Contact = z.object({
  id: ContactId,
  jobIds: z.array(JobId),
  name: z.string().min(1).max(200),
  role: z.string().max(200).nullable(),
  email: z.email().nullable(),
  phone: z.string().max(50).nullable(),
  url: WebAddress.nullable(),
  notes: z.string().max(100_000),
});
export type Contact = z.infer<typeof Contact>;
