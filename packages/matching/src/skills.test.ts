import { describe, expect, it } from 'vitest';
import { skillByName, skillsCoveredBy, suggestSkills } from './skills.ts';

describe('skillByName', () => {
  it.each([
    ['k8s', 'Kubernetes'],
    ['POSTGRES', 'PostgreSQL'],
    ['node js', 'Node.js'],
    ['C++', 'C++'],
    ['c#', 'C#'],
    ['Buchhaltung', 'Accounting'],
    ['Go', 'Go'],
    [' golang ', 'Go'],
  ])('gives the canonical name of %j', (typed, name) => {
    expect(skillByName(typed)?.name).toBe(name);
  });

  it('gives null for what it does not know', () => {
    expect(skillByName('Underwater basket weaving')).toBeNull();
    expect(skillByName('')).toBeNull();
  });
});

describe('suggestSkills', () => {
  it('offers names and aliases that begin with what was typed, each skill once', () => {
    const names = suggestSkills('java').map(({ name }) => name);
    expect(names[0]).toBe('Java');
    expect(names).toContain('JavaScript');
    expect(new Set(names).size).toBe(names.length);
  });

  it('says which alias fits', () => {
    expect(suggestSkills('golan')[0]).toEqual({ name: 'Go', matched: 'Golang' });
  });

  it('looks at later words too', () => {
    expect(suggestSkills('cloud platf').map(({ name }) => name)).toContain('Google Cloud Platform');
  });

  it('offers nothing for nothing, and no more than asked for', () => {
    expect(suggestSkills('  ')).toEqual([]);
    expect(suggestSkills('s', 3)).toHaveLength(3);
  });
});

describe('skillsCoveredBy', () => {
  it('knows what carries over, both ways in a family and one way otherwise', () => {
    expect(skillsCoveredBy('PostgreSQL').get('MySQL')).toBeGreaterThan(0.5);
    expect(skillsCoveredBy('MySQL').get('PostgreSQL')).toBeGreaterThan(0.5);
    expect(skillsCoveredBy('Next.js').get('React')).toBeGreaterThan(0.5);
    expect(skillsCoveredBy('React').get('Next.js')).toBeUndefined();
  });
});
