import { describe, expect, it } from 'vitest';
import { Dismissal } from './entities/dismissal.ts';
import { postingFingerprint } from './posting-fingerprint.ts';
import { aDismissal } from './testing.ts';

const at = (canonicalUrl: string, boardJobId: string | null = null) =>
  postingFingerprint({ board: 'indeed', boardJobId, canonicalUrl });

describe('the fingerprint of a posting', () => {
  it('is the board with its own id, under whatever address', () => {
    expect(at('https://uk.indeed.com/viewjob?jk=1', '1')).toBe('indeed 1');
    expect(at('https://de.indeed.com/viewjob?jk=1', '1')).toBe('indeed 1');
  });

  it('is the address where the board gives no id', () => {
    expect(at('https://example.com/jobs/1')).toBe('https://example.com/jobs/1');
  });

  it('tells long addresses apart and still fits', () => {
    const long = `https://example.com/${'a'.repeat(8_000)}`;
    const prints = [at(`${long}1`), at(`${long}2`)];
    expect(new Set(prints).size).toBe(2);
    expect(at(`${long}1`)).toBe(prints[0]);
    for (const fingerprint of prints) expect(Dismissal.safeParse(aDismissal({ fingerprint })).success).toBe(true);
  });
});
