import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { jobById, saveJob } from '../store/jobs';
import { resetStore } from '../testing/reset-store';
import { notePage } from './note-page';
import { route } from './router';

const page = 'https://jobs.example.com/acme/platform-engineer';
const posting = aPosting({ canonicalUrl: page });
const gone = { posting: null, reason: 'expired' } as const;

beforeEach(async () => {
  await resetStore();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
});

const save = async (what = posting) => (await saveJob(what, what.canonicalUrl)).job.id;
const closedAt = async (id: string) => (await jobById(id))?.value.closedAt;

describe('a page of a saved job that says that its posting is gone', () => {
  it('marks the job and leaves the kept copy as it is; the first time counts', async () => {
    const id = await save();
    await notePage(`${page}?utm_source=mail`, gone);
    const since = await closedAt(id);
    expect(since).toBeTypeOf('string');
    expect((await jobById(id))?.value.description).toEqual(posting.description);

    await notePage(page, gone);
    expect(await closedAt(id)).toBe(since);
  });

  it('is found by the number in the address of a board', async () => {
    const url = 'https://boards.greenhouse.io/harbour/jobs/4012345';
    const id = await save({ ...posting, canonicalUrl: `${url}?x=1`, board: 'greenhouse', boardJobId: '4012345' });
    await notePage(url, gone);
    expect(await closedAt(id)).not.toBeUndefined();
  });

  it('unmarks it when the posting is there again', async () => {
    const id = await save();
    await notePage(page, gone);
    await notePage(page, { posting });
    expect(await closedAt(id)).toBeNull();
  });

  it('says nothing by a wall or a fault of the site, nor of another job', async () => {
    const id = await save();
    for (const reason of ['login-wall', 'blocked', 'error-page', 'list', 'empty-page'] as const)
      await notePage(page, { posting: null, reason });
    await notePage(`${page}-2`, gone);
    expect(await closedAt(id)).toBeUndefined();
  });

  it('can speak, as a script in a page, only of its own address', async () => {
    const id = await save();
    const from = (url: string) =>
      ({ id: fakeBrowser.runtime.id, url, frameId: 0, tab: { id: 7 } }) as Parameters<typeof route>[1]; // the parts of a sender that are read
    await route({ type: 'posting-gone', url: page }, from('https://evil.example/jobs/1'));
    expect(await closedAt(id)).toBeUndefined();
    await route({ type: 'posting-gone' }, from(page));
    expect(await closedAt(id)).toBeTypeOf('string');
  });
});
