import { aPlace, aPosting } from '@jobmagpie/model/testing';
import { expect, it } from 'vitest';
import { duplicateKeys } from './duplicate-keys.ts';

/** A text of its own for each number, of words that other texts have too. */
function textOf(number: number, length = 300): string {
  let state = number + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `word${(state >>> 16) % 2_000}`;
  }).join(' ');
}

function keysOf(number: number, over: { title?: string; company?: string | null; text?: string } = {}): string[] {
  const {
    title = `Engineer for part${number % 49}`,
    company = `Company${number % 300} GmbH`,
    text = textOf(number),
  } = over;
  return duplicateKeys(
    aPosting({ title, company, locations: [aPlace('Berlin', 'DE')], description: { text, markdown: text } }),
  );
}

it('gives a posting and what another board made of it a key in common', () => {
  const keys = new Set(keysOf(7));
  const found = (over: Parameters<typeof keysOf>[1]) => keysOf(7, over).some((key) => keys.has(key));
  expect(found({ title: 'ENGINEER FOR PART7 (m/w/d) - Req #R-1042', text: '' })).toBe(true);
  expect(found({ company: null, title: 'Another' })).toBe(true);
  expect(found({ company: null, title: 'Another', text: textOf(7, 80) })).toBe(true);
});

it('leaves a handful to compare among ten thousand', () => {
  const byKey = new Map<string, number[]>();
  const count = 10_000;
  for (let number = 0; number < count; number++)
    for (const key of keysOf(number)) byKey.set(key, [...(byKey.get(key) ?? []), number]);
  let candidates = 0;
  for (let number = 0; number < count; number += 100)
    candidates += new Set(keysOf(number).flatMap((key) => byKey.get(key) ?? [])).size - 1;
  expect(candidates / (count / 100)).toBeLessThan(20);
});

it('has no key for a posting without a company and a text, and never more than four', () => {
  expect(keysOf(1, { company: null, text: '' })).toEqual([]);
  expect(keysOf(1).length).toBeLessThanOrEqual(4);
});
