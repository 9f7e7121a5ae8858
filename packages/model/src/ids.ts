import { v7 } from 'uuid';
import { z } from 'zod';

/**
 * Ids are UUIDv7 (RFC 9562), made where the thing is born, on a device or on the server, and branded per entity
 * so that one kind cannot be passed for another.
 */
const id = <Brand extends string>() => z.uuid().brand<Brand>();

export const JobId = id<'JobId'>();
export type JobId = z.infer<typeof JobId>;
export const StageChangeId = id<'StageChangeId'>();
export type StageChangeId = z.infer<typeof StageChangeId>;
export const ApplicationId = id<'ApplicationId'>();
export type ApplicationId = z.infer<typeof ApplicationId>;
export const InterviewId = id<'InterviewId'>();
export type InterviewId = z.infer<typeof InterviewId>;
export const PreparationTaskId = id<'PreparationTaskId'>();
export type PreparationTaskId = z.infer<typeof PreparationTaskId>;
export const FollowUpId = id<'FollowUpId'>();
export type FollowUpId = z.infer<typeof FollowUpId>;
export const ThankYouNoteId = id<'ThankYouNoteId'>();
export type ThankYouNoteId = z.infer<typeof ThankYouNoteId>;
export const ReminderId = id<'ReminderId'>();
export type ReminderId = z.infer<typeof ReminderId>;
export const ContactId = id<'ContactId'>();
export type ContactId = z.infer<typeof ContactId>;
export const DocumentId = id<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
export const TemplateId = id<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateId>;
export const TrackedLinkId = id<'TrackedLinkId'>();
export type TrackedLinkId = z.infer<typeof TrackedLinkId>;
export const ClickId = id<'ClickId'>();
export type ClickId = z.infer<typeof ClickId>;
export const ProfileId = id<'ProfileId'>();
export type ProfileId = z.infer<typeof ProfileId>;
export const PreferencesId = id<'PreferencesId'>();
export type PreferencesId = z.infer<typeof PreferencesId>;
export const DismissalId = id<'DismissalId'>();
export type DismissalId = z.infer<typeof DismissalId>;
export const DeviceId = id<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;
export const UserId = id<'UserId'>();
export type UserId = z.infer<typeof UserId>;
export const MutationId = id<'MutationId'>();
export type MutationId = z.infer<typeof MutationId>;

/** The id that every device gives to the one profile of a user, so that two devices' profiles are the same row. */
export const PROFILE_ID = ProfileId.parse('00000000-0000-7000-8000-000000000001');
/** The id of the one set of preferences of a user. */
export const PREFERENCES_ID = PreferencesId.parse('00000000-0000-7000-8000-000000000002');

/**
 * Makes a new id of the given kind: `newId(JobId)`.
 * Ids made later in the same process sort later, within one millisecond too.
 */
export function newId<Kind extends z.ZodType<string>>(kind: Kind): z.infer<Kind> {
  return kind.parse(v7());
}
