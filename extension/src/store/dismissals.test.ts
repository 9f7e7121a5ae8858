import { aDismissal, aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { dismissPosting, isDismissed, takeBackDismissal } from './dismissals';
import { edit } from './edits';
import { newestJobs } from './jobs';

const posting = aPosting({ board: 'indeed', boardJobId: '0123456789abcdef' });

beforeEach(resetStore);

describe('a posting that is not for somebody', () => {
  it('is remembered once, makes no job, and is sent to the other devices', async () => {
    await Promise.all([dismissPosting(posting), dismissPosting(posting)]);
    await dismissPosting(posting);
    const rows = await database.dismissals.toArray();
    expect(rows.map(({ value }) => value)).toMatchObject([
      { fingerprint: 'indeed 0123456789abcdef', title: posting.title, company: posting.company },
    ]);
    expect(await newestJobs(1)).toEqual([]);
    expect((await database.outbox.toArray()).map(({ mutation }) => mutation.entity)).toEqual(['dismissal']);
  });

  it('is known by its board and id under another address, and another posting is not', async () => {
    await dismissPosting(posting);
    expect(await isDismissed({ ...posting, canonicalUrl: 'https://de.indeed.com/viewjob?jk=0123456789abcdef' })).toBe(
      true,
    );
    expect(await isDismissed({ ...posting, boardJobId: '1123456789abcdef' })).toBe(false);
  });

  it('can be taken back, whichever devices said it', async () => {
    await dismissPosting(posting);
    // As it comes from a device that was away.
    await edit(async (edits) => {
      edits.insert({ entity: 'dismissal', value: aDismissal({ fingerprint: 'indeed 0123456789abcdef' }) });
    });
    await takeBackDismissal(posting);
    expect(await isDismissed(posting)).toBe(false);
    expect(await database.dismissals.count()).toBe(0);
  });

  it('writes nothing when there is nothing to take back', async () => {
    await takeBackDismissal(posting);
    expect(await database.outbox.count()).toBe(0);
  });
});
