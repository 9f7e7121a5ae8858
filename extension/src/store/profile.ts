import {
  defaultPreferences,
  emptyProfile,
  PREFERENCES_ID,
  PROFILE_ID,
  type Preferences,
  type Profile,
} from '@jobmagpie/model';
import { database } from './database.ts';
import { edit } from './edits.ts';

/** The profile of the person, empty until they fill it in. */
export async function readProfile(): Promise<Profile> {
  return (await database.profiles.get(PROFILE_ID))?.value ?? emptyProfile;
}

/** Changes fields of the profile. */
export async function editProfile(changes: Partial<Omit<Profile, 'id'>>): Promise<void> {
  await edit(async (edits) => edits.put('profile', { ...(await readProfile()), ...changes }));
}

/** How the person wants Jobmagpie to behave. */
export async function readPreferences(): Promise<Preferences> {
  // A row that an earlier version wrote lacks what has come since.
  return { ...defaultPreferences, ...(await database.preferences.get(PREFERENCES_ID))?.value };
}

/** Changes preferences. */
export async function editPreferences(changes: Partial<Omit<Preferences, 'id'>>): Promise<void> {
  await edit(async (edits) => edits.put('preferences', { ...(await readPreferences()), ...changes }));
}
