import { aPlace, aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { jobById, saveJob } from './jobs';
import { readPreferences, readProfile } from './profile';
import { addPlaces, removePlace, setButtonShown, setRemoteMode, setSkill, setTag, setTags } from './sets';

const unknown = { level: null, years: null };

beforeEach(resetStore);

describe('entries that two windows change at the same time', () => {
  it('are all kept: sites without a button', async () => {
    await setButtonShown('gone.example.com', false);
    await Promise.all([
      setButtonShown('a.example.com', false),
      setButtonShown('b.example.com', false),
      setButtonShown('gone.example.com', true),
    ]);
    expect((await readPreferences()).hiddenButtonHosts).toEqual({ 'a.example.com': true, 'b.example.com': true });
  });

  it('are all kept: skills', async () => {
    await setSkill('COBOL', unknown);
    await Promise.all([
      setSkill('TypeScript', unknown),
      setSkill('Go', { level: 'expert', years: 4 }),
      setSkill('COBOL', null),
    ]);
    expect((await readProfile()).skills).toEqual({ TypeScript: unknown, Go: { level: 'expert', years: 4 } });
  });

  it('are all kept: places and ways of working', async () => {
    await addPlaces([aPlace('Bonn', 'DE')]);
    await Promise.all([
      addPlaces([aPlace('Berlin', 'DE')]),
      addPlaces([aPlace('Vienna', 'AT'), aPlace('Berlin', 'DE')]),
      removePlace(aPlace('Bonn', 'DE').text),
      setRemoteMode('hybrid', true),
      setRemoteMode('remote', true),
    ]);
    const { places, remoteModes } = await readProfile();
    expect(places).toEqual([aPlace('Berlin', 'DE'), aPlace('Vienna', 'AT')]);
    expect(remoteModes).toEqual(['remote', 'hybrid']);
    await setRemoteMode('hybrid', false);
    expect((await readProfile()).remoteModes).toEqual(['remote']);
  });

  it('are all kept: tags of a job', async () => {
    const { job } = await saveJob(aPosting(), 'https://jobs.example.com/1');
    await setTag(job.id, 'old', true);
    await Promise.all([
      setTags(job.id, ['remote', 'urgent'], true),
      setTag(job.id, 'friend', true),
      setTag(job.id, 'old', false),
    ]);
    expect((await jobById(job.id))?.value.tags).toEqual({ remote: true, urgent: true, friend: true });
  });
});

describe('an entry that changes nothing', () => {
  it('queues nothing to send', async () => {
    await setButtonShown('a.example.com', false);
    const before = await database.outbox.toArray();
    await setButtonShown('a.example.com', false);
    await setButtonShown('b.example.com', true);
    expect(await database.outbox.toArray()).toEqual(before);
  });

  it('brings no deleted job back', async () => {
    await setTag('01890a5d-ac96-774b-bcce-b302099a8057', 'remote', true);
    expect(await database.jobs.count()).toBe(0);
  });
});
