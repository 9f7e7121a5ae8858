import type { z } from 'zod';
import { Job } from './job.ts';
import { Preferences } from './preferences.ts';
import { Profile } from './profile.ts';
import { StageChange } from './stage-change.ts';

/** What sync must know of an entity. */
export interface SyncedEntity {
  schema: z.ZodObject;
  /** Fields that are sets, kept as records: each element is merged by itself. */
  sets: readonly string[];
  /** The entity that this one goes with, and the field that names it. */
  parent?: { entity: string; field: string };
}

/** Every entity that travels between devices, by its name on the wire. */
export const syncedEntities = {
  job: { schema: Job, sets: ['tags'] },
  stageChange: { schema: StageChange, sets: [], parent: { entity: 'job', field: 'jobId' } },
  profile: { schema: Profile, sets: ['skills'] },
  preferences: { schema: Preferences, sets: ['hiddenButtonHosts'] },
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
