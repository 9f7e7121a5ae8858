import type { z } from 'zod';
import { Dismissal } from './dismissal.ts';
import { Job } from './job.ts';
import { defaultPreferences, Preferences } from './preferences.ts';
import { emptyProfile, Profile } from './profile.ts';
import { StageChange } from './stage-change.ts';

/** What sync must know of an entity. */
export interface SyncedEntity {
  schema: z.ZodObject;
  /** Fields that are sets, kept as records: each element is merged by itself. */
  sets: readonly string[];
  /** The entity that this one goes with, and the field that names it. */
  parent?: { entity: string; field: string };
  /**
   * Of an entity that every user has once: what it is before anybody wrote it. Only what differs from it is ever
   * written, so that a new device does not put its defaults over what another one chose.
   */
  defaults?: object;
}

/** Every entity that travels between devices, by its name on the wire. */
export const syncedEntities = {
  job: { schema: Job, sets: ['tags', 'notSameAs', 'otherAddresses'] },
  stageChange: { schema: StageChange, sets: [], parent: { entity: 'job', field: 'jobId' } },
  profile: { schema: Profile, sets: ['skills'], defaults: emptyProfile },
  dismissal: { schema: Dismissal, sets: [] },
  preferences: { schema: Preferences, sets: ['hiddenButtonHosts', 'tableViews'], defaults: defaultPreferences },
} as const satisfies Record<string, SyncedEntity>;

export type SyncedEntityName = keyof typeof syncedEntities;

/** The value of a synced entity, by its name. */
export type SyncedValue<Name extends SyncedEntityName> = z.infer<(typeof syncedEntities)[Name]['schema']>;

/** True for the name of an entity that this version knows. */
export function isSyncedEntityName(name: string): name is SyncedEntityName {
  return Object.hasOwn(syncedEntities, name);
}

/** The synced entities with their names, for a look over all of them. */
export function syncedEntityList(): [SyncedEntityName, SyncedEntity][] {
  return Object.entries(syncedEntities) as [SyncedEntityName, SyncedEntity][]; // `Object.entries` forgets the names
}
