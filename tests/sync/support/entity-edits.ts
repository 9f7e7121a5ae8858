/** What a person may write, for each synced entity. One that is missing here does not pass the types. */
import { defaultPreferences, emptyProfile, type SyncedEntityName } from '@jobmagpie/model';
import { aDismissal, aJob, aSavedView, aStageChange } from '@jobmagpie/model/testing';

interface EntityEdits {
  /** A new value; null for an entity that every user has once. `parentId` is that of the row it goes with. */
  make: ((parentId: string | null, text: string) => object) | null;
  /** What stands where nothing was written. */
  empty: object | null;
  /** Ways to change a value, each to something that nobody has written before. */
  changes: ((value: object, text: string) => object)[];
}

const withEntry = (value: object, set: string, name: string, content: unknown): object => ({
  ...value,
  [set]: { ...Object(Reflect.get(value, set)), [name]: content },
});
const without = (value: object, set: string, name: string): object => {
  const { [name]: _, ...others } = Object(Reflect.get(value, set)) as Record<string, unknown>;
  return { ...value, [set]: others };
};

const ANOTHER_JOB = '01a1fcb3-3525-76a8-b498-f6d06cd19280';

export const entityEdits: Record<SyncedEntityName, EntityEdits> = {
  job: {
    make: (_, text) => aJob({ title: text, canonicalUrl: `https://jobs.example.com/${text}` }),
    empty: null,
    changes: [
      (job, text) => ({ ...job, title: text }),
      (job, text) => ({ ...job, notes: text }),
      (job) => withEntry(job, 'tags', 'remote', true),
      (job) => without(job, 'tags', 'remote'),
      (job, text) => withEntry(job, 'tags', text, true),
      (job) => withEntry(job, 'notSameAs', ANOTHER_JOB, true),
      (job) => without(job, 'notSameAs', ANOTHER_JOB),
      (job, text) => withEntry(job, 'otherAddresses', `https://other.example.com/${text}`, true),
      (job) => ({ ...job, closedAt: '2026-11-20T09:00:00.000Z' }),
      (job) => ({ ...job, closedAt: null }),
    ],
  },
  stageChange: {
    make: (jobId, text) => ({ ...aStageChange({ note: text }), ...(jobId !== null && { jobId }) }),
    empty: null,
    changes: [(change, text) => ({ ...change, note: text })],
  },
  dismissal: {
    make: (_, text) => aDismissal({ fingerprint: text }),
    empty: null,
    changes: [(dismissal, text) => ({ ...dismissal, title: text })],
  },
  profile: {
    make: null,
    empty: emptyProfile,
    changes: [
      (profile, text) => ({ ...profile, name: text }),
      (profile, text) => withEntry(profile, 'skills', 'Go', { level: null, years: Number(text.slice(1)) % 80 }),
      (profile) => without(profile, 'skills', 'Go'),
    ],
  },
  preferences: {
    make: null,
    empty: defaultPreferences,
    changes: [
      (preferences, text) => withEntry(preferences, 'hiddenButtonHosts', `${text}.example.com`, true),
      (preferences) => withEntry(preferences, 'hiddenButtonHosts', 'one.example.com', true),
      (preferences) => without(preferences, 'hiddenButtonHosts', 'one.example.com'),
      (preferences, text) => withEntry(preferences, 'tableViews', 'Best', aSavedView({ query: text })),
      (preferences) => without(preferences, 'tableViews', 'Best'),
    ],
  },
};
