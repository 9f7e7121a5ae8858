import { z } from 'zod';
import { ApplicationId, JobId, TrackedLinkId } from '../ids.ts';
import { WebAddress } from '../posting.ts';
import { Instant } from '../time.ts';

/** The name of a link in public: at least 64 random bits in base64url, never ordered by time. */
export const TrackingId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{11,64}$/)
  .brand<'TrackingId'>();
export type TrackingId = z.infer<typeof TrackingId>;

/** A link in a document that tells when it was opened. `purpose` is its function: "Calendly", "LinkedIn". */
export const TrackedLink = z.object({
  id: TrackedLinkId,
  trackingId: TrackingId,
  target: WebAddress.max(2_048),
  purpose: z.string().min(1).max(100),
  jobId: JobId.nullable(),
  applicationId: ApplicationId.nullable(),
  isEnabled: z.boolean(),
  expiresAt: Instant.nullable(),
});
export type TrackedLink = z.infer<typeof TrackedLink>;
