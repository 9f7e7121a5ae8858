/**
 * One entry of a set, put in or taken out. Each reads the set inside the transaction that writes it, so that two windows
 * never undo each other with a set that one of them read earlier.
 */
import { type Place, type ProfileSkill, type RemoteMode, remoteModes, type SavedView } from '@jobmagpie/model';
import { database } from './database.ts';
import { edit } from './edits.ts';
import { readPreferences, readProfile } from './profile.ts';

/** As many as a profile may have. */
const MAX_PLACES = 50;

/** Shows the Save button on a site, or hides it there. */
export async function setButtonShown(host: string, isShown: boolean): Promise<void> {
  await edit(async (edits) => {
    const preferences = await readPreferences();
    const hiddenButtonHosts = withEntry(preferences.hiddenButtonHosts, host, isShown ? null : true);
    await edits.put('preferences', { ...preferences, hiddenButtonHosts });
  });
}

/** Keeps a look at the table under a name, or forgets it where `view` is null. */
export async function setTableView(name: string, view: SavedView | null): Promise<void> {
  await edit(async (edits) => {
    const preferences = await readPreferences();
    await edits.put('preferences', { ...preferences, tableViews: withEntry(preferences.tableViews, name, view) });
  });
}

/** Puts a skill into the profile or changes it there; null takes it out. */
export async function setSkill(name: string, skill: ProfileSkill | null): Promise<void> {
  await edit(async (edits) => {
    const profile = await readProfile();
    await edits.put('profile', { ...profile, skills: withEntry(profile.skills, name, skill) });
  });
}

/** Adds places to those that the person looks in. One that is there already, by its words, stays as it is. */
export async function addPlaces(places: readonly Place[]): Promise<void> {
  await edit(async (edits) => {
    const profile = await readProfile();
    const added = places.filter(({ text }) => profile.places.every((place) => place.text !== text));
    await edits.put('profile', { ...profile, places: [...profile.places, ...added].slice(0, MAX_PLACES) });
  });
}

/** Takes a place, named by its words, out of those that the person looks in. */
export async function removePlace(text: string): Promise<void> {
  await edit(async (edits) => {
    const profile = await readProfile();
    await edits.put('profile', { ...profile, places: profile.places.filter((place) => place.text !== text) });
  });
}

/** Puts a way of working among those that the person wants, or takes it out. */
export async function setRemoteMode(mode: RemoteMode, isWanted: boolean): Promise<void> {
  await edit(async (edits) => {
    const profile = await readProfile();
    const isIn = (each: RemoteMode) => (each === mode ? isWanted : profile.remoteModes.includes(each));
    await edits.put('profile', { ...profile, remoteModes: remoteModes.filter(isIn) });
  });
}

/** Puts a tag on a job, or takes it off. Nothing happens to a job that is no longer here. */
export async function setTag(jobId: string, tag: string, isSet: boolean): Promise<void> {
  await setTags(jobId, [tag], isSet);
}

/** As `setTag`, for several tags in one transaction. */
export async function setTags(jobId: string, tags: readonly string[], isSet: boolean): Promise<void> {
  await edit(async (edits) => {
    const job = (await database.jobs.get(jobId))?.value;
    if (job === undefined) return;
    const next = tags.reduce((all, tag) => withEntry(all, tag, isSet ? true : null), job.tags);
    await edits.put('job', { ...job, tags: next });
  });
}

/** The set with an entry put in, or without it where `value` is null. */
function withEntry<Value>(set: Record<string, Value>, name: string, value: Value | null): Record<string, Value> {
  const { [name]: _, ...others } = set;
  return value === null ? others : { ...set, [name]: value };
}
