import { z } from 'zod';
import { DeviceId } from '../ids.ts';
import { Instant } from '../time.ts';

/** One installation of the extension, or one browser, of a user. */
export const Device = z.object({
  id: DeviceId,
  name: z.string().min(1).max(100),
  pairedAt: Instant,
  lastSeenAt: Instant.nullable(),
});
export type Device = z.infer<typeof Device>;
