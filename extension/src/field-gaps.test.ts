import { aPosting } from '@jobmagpie/model/testing';
import { describe, expect, it } from 'vitest';
import { gapsOf, isGap } from './field-gaps';

const inspection = { board: 'greenhouse', state: 'fine', missing: [], guessed: [] } as const;
const page = { result: { posting: aPosting() }, inspection, takesCorrections: true };

describe('what a person may want to point at', () => {
  it('is what is missing and what was guessed, and says whether the page of a board was read badly', () => {
    const missing = [{ field: 'company' }] as const;
    const incomplete = { ...inspection, state: 'incomplete', missing, guessed: ['title'] } as const;
    expect(gapsOf({ ...page, inspection: incomplete })).toEqual({
      missing: ['company'],
      guessed: ['title'],
      isReadBadly: true,
      takesCorrections: true,
    });
    expect(gapsOf({ ...page, inspection: { ...incomplete, board: null } }).isReadBadly).toBe(false);
    expect(gapsOf(page)).toMatchObject({ missing: [], isReadBadly: false });
  });

  it('is the title where no posting is recognised, and nothing where the page is known to be none', () => {
    const unread = { ...inspection, state: 'unread' } as const;
    const of = (reason: 'not-a-posting' | 'list') =>
      gapsOf({ ...page, result: { posting: null, reason }, inspection: unread }).missing;
    expect(of('not-a-posting')).toEqual(['title']);
    expect(of('list')).toEqual([]);
  });

  it('goes into a field that is empty or guessed, and never over what was typed or said in data', () => {
    const posting = aPosting({ salary: null, locations: [], sources: { title: 'heuristic', company: 'user' } });
    expect(isGap(posting, 'salary')).toBe(true);
    expect(isGap(posting, 'locations')).toBe(true);
    expect(isGap(posting, 'title')).toBe(true);
    expect(isGap(posting, 'company')).toBe(false);
  });
});
