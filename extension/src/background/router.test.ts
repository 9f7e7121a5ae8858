import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moveJob, newestJobs, saveJob } from '../store/jobs';
import { resetStore } from '../testing/reset-store';
import { route } from './router';

const page = 'https://jobs.example.com/acme/platform-engineer';
const ownPage = () => fakeBrowser.runtime.getURL('/popup.html');
const fromPage = (url = page) =>
  ({ id: fakeBrowser.runtime.id, url, frameId: 0, tab: { id: 7 } }) as Parameters<typeof route>[1]; // the parts of a sender that are read

beforeEach(async () => {
  await resetStore();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
});

describe('the door for messages', () => {
  it('answers nobody but this extension', () => {
    expect(route({ type: 'exchange' }, { id: 'another-extension', url: ownPage() })).toBeNull();
    expect(route({ type: 'exchange' }, { url: ownPage() })).toBeNull();
  });

  it.each([
    null,
    'save',
    {},
    { type: 'delete-everything' },
    { type: 'save-own-posting' },
    { type: 'save-own-posting', posting: { ...aPosting(), title: '' } },
    { type: 'save-own-posting', posting: { ...aPosting(), canonicalUrl: 'javascript:alert(1)' } },
    { type: 'find-job', canonicalUrl: 'file:///etc/passwd', board: 'x', boardJobId: null },
  ])('has no answer to what is not a message: %j', (message) => {
    expect(route(message, fromPage())).toBeNull();
  });

  it.each([
    { type: 'exchange' },
    { type: 'call-server', endpoint: 'invite', serverUrl: null, sent: {} },
    { type: 'sign-out' },
    { type: 'pair', serverUrl: 'http://127.0.0.1:1', code: null },
    { type: 'capture-tab', tabId: 1 },
  ])('lets no page ask what only the extension’s own pages may: %j', (message) => {
    expect(route(message, fromPage())).toBeNull();
  });

  it('saves for a page under the address that the browser says it has', async () => {
    const answer = await route(
      { type: 'save-own-posting', posting: aPosting(), url: 'https://evil.example' },
      fromPage(),
    );
    expect(answer).toMatchObject({ status: 'saved', job: { stage: 'saved' } });
    expect((await newestJobs(1))[0]?.value.url).toBe(page);
  });

  it('takes the address at which a page is now, not the one at which its script began', async () => {
    const now = `${page}-2`;
    const sender = { ...fromPage(), tab: { id: 7, url: now } } as Parameters<typeof route>[1]; // the parts that are read
    await route({ type: 'save-own-posting', posting: aPosting() }, sender);
    expect((await newestJobs(1))[0]?.value.url).toBe(now);
  });

  it('tells a page nothing of a job of another site that it claims to show', async () => {
    const posting = aPosting({ canonicalUrl: 'https://careers.example.org/secret', board: 'careers.example.org' });
    const { job } = await saveJob(posting, posting.canonicalUrl);
    await moveJob(job.id, 'applied');
    const claim = { ...posting, title: 'What is it?' };
    expect(await route({ type: 'save-own-posting', posting: claim }, fromPage())).toMatchObject({
      status: 'already-saved',
      job: { title: 'What is it?', stage: 'saved', match: null },
    });
    const { canonicalUrl, board, boardJobId } = posting;
    expect(await route({ type: 'find-job', canonicalUrl, board, boardJobId }, fromPage())).toBeNull();
  });

  it('tells a page of its own job and of no other', async () => {
    await saveJob(aPosting({ canonicalUrl: page }), page);
    const question = { type: 'find-job', canonicalUrl: page, board: 'jobs.example.com', boardJobId: null };
    expect(await route(question, fromPage())).toMatchObject({ title: 'Platform Engineer' });
    expect(await route(question, fromPage('https://evil.example/'))).toBeNull();
  });
});
