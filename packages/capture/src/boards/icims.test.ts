import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPosting } from '../read-posting.ts';
import { documentOf } from '../testing/fixtures.ts';
import { icims } from './icims.ts';

const URL_OF_PAGE = 'https://careers-graniterail.icims.com/jobs/1187/track-inspector/job';

function fixture(name: string): Document {
  return documentOf(readFileSync(new URL(`../../fixtures/icims/${name}/page.html`, import.meta.url), 'utf8'));
}

/** The page of the customer, with what its frame holds: the parser of the tests opens no frames. */
function pageWithFrame(inner: Document | null): Document {
  const document = fixture('page-around-frame');
  Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { value: inner });
  return document;
}

describe('icims', () => {
  it('reads the posting in the frame of the page that a visitor opens', () => {
    const result = readPosting(pageWithFrame(fixture('markup-only')), URL_OF_PAGE, {
      boards: [icims],
      today: '2026-11-20',
    });
    expect(result.posting).toMatchObject({
      title: 'Track Inspector',
      company: 'Granite Rail',
      datePosted: '2026-11-17',
      canonicalUrl: 'https://careers-graniterail.icims.com/jobs/1187/job',
    });
    expect(result.posting?.description?.text).toContain('eleven miles of track');
  });

  it('waits while the frame is empty or belongs to another host', () => {
    for (const inner of [null, documentOf('<html><body></body></html>')]) {
      const result = readPosting(pageWithFrame(inner), URL_OF_PAGE, { boards: [icims], today: '2026-11-20' });
      expect(result).toEqual({ posting: null, reason: 'empty-page' });
    }
  });
});
