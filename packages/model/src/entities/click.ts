import { z } from 'zod';
import { ClickId, TrackedLinkId } from '../ids.ts';
import { Instant } from '../time.ts';

/** One opening of a tracked link. `visitor` tells people from machines; `reason` says by which rule. */
export const Click = z.object({
  id: ClickId,
  linkId: TrackedLinkId,
  at: Instant,
  visitor: z.enum(['person', 'machine', 'owner']),
  reason: z.string().max(200),
  referrerKind: z.enum(['none', 'mail', 'search', 'social', 'other']),
  deviceKind: z.enum(['desktop', 'phone', 'tablet', 'unknown']),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});
export type Click = z.infer<typeof Click>;
