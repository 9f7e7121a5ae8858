import { aJob } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { escapeMarkup, suggestedJobId, suggestionOf } from './omnibox-suggestion';

beforeEach(() => {
  // Each text is its own name.
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => name);
});

describe('the text of a suggestion', () => {
  it.each([
    ['R&D <Lead>', 'R&amp;D &lt;Lead&gt;'],
    ['"C++" o\'clock', '&quot;C++&quot; o&apos;clock'],
    ['&amp; stays what it says', '&amp;amp; stays what it says'],
    ['</dim><url>evil</url>', '&lt;/dim&gt;&lt;url&gt;evil&lt;/url&gt;'],
    ['two\nlines\tand\u0000more\u0008', 'two lines and more'],
    ['half a \uD83D sign', 'half a \uFFFD sign'],
    ['not a sign \uFFFF', 'not a sign'],
    ['München 日本 🐦', 'München 日本 🐦'],
  ])('is XML for %j', (text, xml) => {
    expect(escapeMarkup(text)).toBe(xml);
  });

  it('is marked up only where the browser reads markup', () => {
    const job = aJob({ title: 'R&D Lead', company: 'A < B' });
    expect(suggestionOf(job, true).description).toMatch(/^R&amp;D Lead <dim>A &lt; B · .*<\/dim>$/);
    expect(suggestionOf(job, false).description).toMatch(/^R&D Lead · A < B · /);
  });
});

describe('what was chosen', () => {
  it('is the job of its suggestion', () => {
    const job = aJob();
    expect(suggestedJobId(suggestionOf(job, true).content)).toBe(job.id);
  });

  it.each(['engineer berlin', 'jobs', 'jobs/', 'jobs/a/b', 'https://example.com/jobs/1'])(
    'is no job for the words %j',
    (typed) => {
      expect(suggestedJobId(typed)).toBeNull();
    },
  );
});
