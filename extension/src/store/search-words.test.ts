import { aJob, aPlace } from '@jobmagpie/model/testing';
import { expect, test } from 'vitest';
import { searchMatcher, searchTextOf } from './search-words.ts';

const finds = (query: string, over: Parameters<typeof aJob>[0]) => searchMatcher(query)(searchTextOf(aJob(over)));

test('finds a job by the beginnings of words in title, company, place, tags and notes, in any order', () => {
  const job = {
    title: 'Senior Platform Engineer',
    company: 'Acme',
    locations: [aPlace('Berlin')],
    tags: { referral: true },
    notes: 'Ask Ann about the team.',
  } satisfies Parameters<typeof aJob>[0];
  expect(finds('plat acm', job)).toBe(true);
  expect(finds('berlin SENIOR', job)).toBe(true);
  expect(finds('referral', job)).toBe(true);
  expect(finds('ann berlin', job)).toBe(true);
  expect(finds('form', job)).toBe(false);
  expect(finds('platform hamburg', job)).toBe(false);
});

test('finds words with accents by their plain letters and the other way round', () => {
  expect(finds('munchen', { locations: [aPlace('München')] })).toBe(true);
  expect(finds('Développeur', { title: 'Developpeur web' })).toBe(true);
  expect(finds('grosse', { title: 'Große Aufgabe' })).toBe(true);
});

test('finds words in scripts that put no space between them', () => {
  expect(finds('エンジニア', { title: 'バックエンドエンジニア' })).toBe(true);
});

test('finds words after a bracket, a slash or a dash', () => {
  expect(finds('backend', { title: 'Engineer (Backend)' })).toBe(true);
  expect(finds('devops', { title: 'SRE/DevOps' })).toBe(true);
});

test('an empty search finds everything', () => {
  expect(finds('  ', {})).toBe(true);
});
