import { describe, expect, it } from 'vitest';
import { canonicalUrl } from './canonical-url.ts';
import { webAddress } from './web-address.ts';

describe('canonicalUrl', () => {
  it.each([
    ['https://a.example/jobs/1?utm_source=x&utm_medium=y#apply', null, 'https://a.example/jobs/1'],
    ['https://a.example/jobs?gh_jid=4455&gh_src=x', null, 'https://a.example/jobs?gh_jid=4455'],
    ['https://a.example/view?id=7&ref=home&trackingId=x', null, 'https://a.example/view?id=7'],
    ['https://a.example/job;jsessionid=ABC?id=7', null, 'https://a.example/job?id=7'],
    ['https://a.example/#/job/77', null, 'https://a.example/#/job/77'],
    ['https://user:secret@a.example/jobs/1', null, 'https://a.example/jobs/1'],
    ['https://a.example/jobs/12345-x?z=1', 'https://a.example/jobs/12345', 'https://a.example/jobs/12345'],
    ['https://a.example/jobs/12345', 'http://a.example/jobs/12345?gh_src=x', 'https://a.example/jobs/12345'],
  ])('of %s with the link %s is %s', (url, link, expected) => {
    expect(canonicalUrl(new URL(url), link)).toBe(expected);
  });

  it.each(['https://a.example/', 'https://other.example/jobs/12345', '/jobs/99999', 'javascript:alert(1)', '::'])(
    'passes over a canonical link that names something else: %s',
    (link) => {
      expect(canonicalUrl(new URL('https://a.example/jobs/12345'), link)).toBe('https://a.example/jobs/12345');
    },
  );
});

describe('webAddress', () => {
  it.each([
    ['/a', 'https://x.example/a'],
    ['https://y.example', 'https://y.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['', null],
    [null, null],
    [`https://y.example/${'a'.repeat(9_000)}`, null],
  ])('of %s', (address, expected) => {
    expect(webAddress(address, 'https://x.example/')).toBe(expected);
  });
});
