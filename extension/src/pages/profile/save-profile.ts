import { editProfile } from '../../store/profile.ts';
import { announceWrite } from '../ask-background.ts';

/** Changes fields of the profile; every saved job is scored anew. */
export async function saveProfile(changes: Parameters<typeof editProfile>[0]): Promise<void> {
  await editProfile(changes);
  announceWrite();
}

export type SaveProfile = typeof saveProfile;
