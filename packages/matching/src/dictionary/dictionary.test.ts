import { describe, expect, it } from 'vitest';
import { families } from './families.ts';
import { dictionary } from './index.ts';

const names = new Set(dictionary.map(({ name }) => name));
const spelled = (name: string) => name.toLowerCase().replace(/[\s\-./]/g, '');

describe('the dictionary', () => {
  it('has many skills of many trades', () => {
    expect(dictionary.length).toBeGreaterThan(1_200);
    expect(new Set(dictionary.map(({ category }) => category)).size).toBeGreaterThan(30);
  });

  it('gives every skill a name of its own', () => {
    const seen = new Map<string, string>();
    const doubled = dictionary.flatMap(({ name }) => {
      const before = seen.get(spelled(name));
      seen.set(spelled(name), name);
      return before === undefined ? [] : [`${before} / ${name}`];
    });
    expect(doubled).toEqual([]);
  });

  it('lets no two skills claim one alias', () => {
    const owners = new Map<string, string>();
    const doubled = dictionary.flatMap(({ name, aliases, professions }) =>
      [name, ...aliases, ...professions].flatMap((alias) => {
        const key = alias.toLowerCase().replace(/[\s-]/g, '');
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, name);
        return owner === undefined || owner === name ? [] : [`${alias}: ${owner} / ${name}`];
      }),
    );
    expect(doubled).toEqual([]);
  });

  it('relates skills only to skills that it has, by a weight above 0 and up to 1', () => {
    const wrong = dictionary.flatMap(({ name, related }) =>
      Object.entries(related)
        .filter(([other, weight]) => !names.has(other) || weight <= 0 || weight > 1)
        .map(([other]) => `${name} → ${other}`),
    );
    const strangers = families.flatMap(({ members }) => members.filter((member) => !names.has(member)));
    expect([...wrong, ...strangers]).toEqual([]);
  });

  it('names a false friend only where the name stands in it', () => {
    const wrong = dictionary.flatMap(({ name, aliases, notIn }) =>
      notIn.filter((phrase) => ![name, ...aliases].some((own) => phrase.toLowerCase().includes(own.toLowerCase()))),
    );
    expect(wrong).toEqual([]);
  });
});
