/** The stages without a schema, for what must be small. */
export const stages = [
  'saved',
  'applied',
  'interview_scheduled',
  'interviewing',
  'offer_received',
  'accepted',
  'rejected',
  'withdrawn',
  'archived',
] as const;
type StageName = (typeof stages)[number];

const ended: ReadonlySet<StageName> = new Set<StageName>(['accepted', 'rejected', 'withdrawn', 'archived']);

/** True while something can still come of the job. */
export function isLive(stage: StageName): boolean {
  return !ended.has(stage);
}
