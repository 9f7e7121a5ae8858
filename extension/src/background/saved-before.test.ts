import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveJob } from '../store/jobs';
import { fillJobKeys } from '../store/keep-job-keys';
import { resetStore } from '../testing/reset-store';
import { route } from './router';

const page = 'https://jobs.example.com/acme/1';
const posting = aPosting({ canonicalUrl: page, boardJobId: '1' });
const again = { ...posting, canonicalUrl: 'https://jobs.example.com/acme/2', boardJobId: '2' };

/** The parts of a sender that are read. */
const from = (url: string) =>
  ({ id: fakeBrowser.runtime.id, url, frameId: 0, tab: { id: 7 } }) as Parameters<typeof route>[1];

beforeEach(async () => {
  await resetStore();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  // Each text is its own name but that of the language, which dates are written in.
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => (name === 'extension_language' ? 'en' : name));
  await saveJob(posting, page);
  await fillJobKeys();
});

describe('a page that asks whether its posting was saved before', () => {
  it('hears of a job on its own site that looks like it', async () => {
    expect(await route({ type: 'find-saved-before', posting: again }, from(again.canonicalUrl))).toMatchObject({
      text: expect.stringMatching(/^duplicates_/),
      reasons: expect.stringContaining('duplicates_reason_sameTitle'),
    });
  });

  it('does not hear of its own job, nor of one that was saved on another site', async () => {
    expect(await route({ type: 'find-saved-before', posting }, from(page))).toBeNull();
    const elsewhere = { ...again, board: 'evil.example', canonicalUrl: 'https://evil.example/jobs/2' };
    expect(await route({ type: 'find-saved-before', posting: elsewhere }, from(elsewhere.canonicalUrl))).toBeNull();
  });
});
