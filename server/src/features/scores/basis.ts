/** What all scores of a user rest on beside the jobs: the profile and the weights. */
import { type Candidate, prepareProfile } from '@jobmagpie/matching';
import {
  defaultMatchWeights,
  defaultPreferences,
  emptyProfile,
  type MatchWeights,
  PREFERENCES_ID,
  PROFILE_ID,
  Preferences,
  Profile,
  syncedEntities,
  type UserId,
} from '@jobmagpie/model';
import { toValue } from '@jobmagpie/sync';
import type { Database } from '../../database/connect.ts';
import { readRow } from '../../sync/rows.ts';

export interface Basis {
  candidate: Candidate;
  weights: MatchWeights;
  /** Changes with the profile and with the preferences, `12.7`. */
  version: string;
}

export async function readBasis(db: Database, userId: UserId): Promise<Basis> {
  const profile = await readRow(db, userId, { entity: 'profile', id: PROFILE_ID });
  const preferences = await readRow(db, userId, { entity: 'preferences', id: PREFERENCES_ID });
  const known = Profile.safeParse({ ...emptyProfile, ...toValue(syncedEntities.profile, profile?.fields ?? {}) });
  const wanted = Preferences.safeParse({
    ...defaultPreferences,
    ...toValue(syncedEntities.preferences, preferences?.fields ?? {}),
  });
  return {
    candidate: prepareProfile(known.success ? known.data : emptyProfile),
    weights: wanted.success ? wanted.data.matchWeights : defaultMatchWeights,
    version: `${profile?.version ?? 0}.${preferences?.version ?? 0}`,
  };
}
