/** Builders for tests: a complete, plain value of each entity, with the fields that the test cares about put over it. */
import type { Dismissal } from './entities/dismissal.ts';
import type { Job } from './entities/job.ts';
import { defaultPreferences, type Preferences } from './entities/preferences.ts';
import { emptyProfile, type Profile } from './entities/profile.ts';
import type { SavedView } from './entities/saved-view.ts';
import type { StageChange } from './entities/stage-change.ts';
import { DismissalId, JobId, newId, StageChangeId } from './ids.ts';
import type { Place, Posting } from './posting.ts';
import { CalendarDate, Instant } from './time.ts';

/** A place, `aPlace('Berlin', 'DE')`. */
export function aPlace(city: string, country: string | null = null): Place {
  return { text: country === null ? city : `${city}, ${country}`, city, region: null, country };
}

export function aPosting(over: Partial<Posting> = {}): Posting {
  return {
    title: 'Platform Engineer',
    company: 'Acme',
    companyUrl: null,
    companyLogoUrl: null,
    locations: [aPlace('Berlin', 'DE')],
    remoteMode: 'hybrid',
    employmentTypes: ['FULL_TIME'],
    seniority: 'senior',
    salary: null,
    datePosted: CalendarDate.parse('2026-11-02'),
    validThrough: null,
    description: {
      markdown: 'You build our platform with **TypeScript** and PostgreSQL.',
      text: 'You build our platform with TypeScript and PostgreSQL.',
    },
    applyUrl: null,
    canonicalUrl: 'https://jobs.example.com/acme/platform-engineer',
    board: 'jobs.example.com',
    boardJobId: null,
    sources: { title: 'json-ld', company: 'json-ld' },
    ...over,
  };
}

export function aJob(over: Partial<Job> = {}): Job {
  return {
    ...aPosting(),
    id: newId(JobId),
    url: 'https://jobs.example.com/acme/platform-engineer?source=mail',
    stage: 'saved',
    savedAt: Instant.parse('2026-11-20T09:00:00.000Z'),
    notes: '',
    tags: {},
    ...over,
  };
}

export function aStageChange(over: Partial<StageChange> = {}): StageChange {
  return {
    id: newId(StageChangeId),
    jobId: newId(JobId),
    from: null,
    to: 'saved',
    at: Instant.parse('2026-11-20T09:00:00.000Z'),
    note: '',
    ...over,
  };
}

export function aDismissal(over: Partial<Dismissal> = {}): Dismissal {
  return {
    id: newId(DismissalId),
    fingerprint: 'jobs.example.com https://jobs.example.com/acme/platform-engineer',
    title: 'Platform Engineer',
    company: 'Acme',
    at: Instant.parse('2026-11-20T09:00:00.000Z'),
    ...over,
  };
}

export function aProfile(over: Partial<Profile> = {}): Profile {
  return {
    ...emptyProfile,
    skills: { TypeScript: { level: 'expert', years: 8 }, PostgreSQL: { level: 'advanced', years: 5 } },
    places: [aPlace('Berlin', 'DE')],
    remoteModes: ['remote', 'hybrid'],
    seniority: 'senior',
    ...over,
  };
}

export function aSavedView(over: Partial<SavedView> = {}): SavedView {
  const filters = { stage: null, tag: null, board: null, remoteMode: null, minScore: null, savedWithinDays: null };
  return { query: '', filters, sort: { column: 'saved', direction: 'descending' }, hiddenColumns: [], ...over };
}

export function thePreferences(over: Partial<Preferences> = {}): Preferences {
  return { ...defaultPreferences, ...over };
}
