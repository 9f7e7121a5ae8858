import { aJob, aPlace } from '@jobmagpie/model/testing';
import { expect, test } from 'vitest';
import { matchesSearch, toJobRow } from './job-row.ts';

const row = (over: Parameters<typeof aJob>[0]) => {
  const value = aJob(over);
  return toJobRow({ id: value.id, value, clocks: {}, deletedAt: null, match: null });
};
const finds = (query: string, over: Parameters<typeof aJob>[0]) => matchesSearch(row(over).searchText, query);

test('finds a job by the beginnings of words in title, company, place and tags, in any order', () => {
  const job = {
    title: 'Senior Platform Engineer',
    company: 'Acme',
    locations: [aPlace('Berlin')],
    tags: { referral: true },
  } satisfies Parameters<typeof aJob>[0];
  expect(finds('plat acm', job)).toBe(true);
  expect(finds('berlin SENIOR', job)).toBe(true);
  expect(finds('referral', job)).toBe(true);
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
