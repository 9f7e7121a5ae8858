import { describe, expect, it } from 'vitest';
import { pickedWords, shownWords } from './picked-words';

describe('what an element says of a field', () => {
  it('is said as the field is shown everywhere else', () => {
    expect(pickedWords({ title: 'Lock Keeper' }, 'title')).toBe('Lock Keeper');
    expect(pickedWords({ employmentTypes: ['FULL_TIME'] }, 'employmentTypes')).toMatch(/fullTime|Full/);
  });

  it('is nothing where the reader of the field found none', () => {
    expect(pickedWords({}, 'title')).toBeNull();
    expect(pickedWords({ salary: null }, 'salary')).toBeNull();
    expect(pickedWords({ locations: [] }, 'locations')).toBeNull();
  });

  it('is cut where it is long, and only where it is shown', () => {
    const long = 'Keeper '.repeat(60);
    expect(pickedWords({ title: long }, 'title')).toBe(long);
    expect(shownWords(long).length).toBeLessThan(200);
  });
});
