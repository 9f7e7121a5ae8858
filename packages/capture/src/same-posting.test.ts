import { describe, expect, it } from 'vitest';
import { greenhouse } from './boards/greenhouse.ts';
import { lever } from './boards/lever.ts';
import { workday } from './boards/workday.ts';
import { isListedAs, isOfAnother, linkedId } from './same-posting.ts';
import { documentOf } from './testing/fixtures.ts';

const nameless = { title: null, id: null, address: null };

describe('isOfAnother', () => {
  const here = {
    board: greenhouse,
    id: '4012345007',
    url: new URL('https://job-boards.greenhouse.io/northwind/jobs/4012345007'),
  };

  it('goes by the id before the title', () => {
    expect(isOfAnother({ ...nameless, id: '4012345007', title: 'Baker' }, here, 'Cook')).toBe(false);
    expect(isOfAnother({ ...nameless, id: '4012345008', title: 'Baker' }, here, 'Baker')).toBe(true);
  });

  it('knows an id by an address of the board, and no other address', () => {
    expect(isOfAnother({ ...nameless, address: '/northwind/jobs/4012345008' }, here, null)).toBe(true);
    expect(isOfAnother({ ...nameless, address: `${here.url.href}?gh_src=x` }, here, null)).toBe(false);
    expect(isOfAnother({ ...nameless, address: 'https://northwind.example/jobs/8' }, here, null)).toBe(false);
  });

  it('asks what names no id for the title that is shown, where one is', () => {
    expect(isOfAnother({ ...nameless, title: 'Baker' }, here, 'Cook')).toBe(true);
    expect(isOfAnother({ ...nameless, title: 'BAKER ' }, here, 'Baker')).toBe(false);
    expect(isOfAnother({ ...nameless, title: 'Baker' }, here, null)).toBe(false);
    expect(isOfAnother(nameless, here, 'Cook')).toBe(false);
  });

  it.each([
    ['JR1001234', 'JR1001234', false],
    ['JR1001234', 'JR1001234-1', false],
    ['R_12345', '12345', false],
    ['JR 1001', 'JR-1001-2', false],
    ['JR1001234', 'JR1001235', true],
    ['JR100', 'JR1001', true],
    ['JR1001', 'JR1001-A', true],
  ])('takes the requisition %s of Workday for the address %s: %s', (shown, id, expected) => {
    const url = new URL(workday.example);
    expect(isOfAnother({ ...nameless, id: shown }, { board: workday, id, url }, null)).toBe(expected);
  });
});

it('finds the id of the first link to a posting', () => {
  const links = documentOf(
    '<html><body><a>Home</a><a href="javascript:x">x</a><a href="/havelmoor">All</a><a href="/havelmoor/1b2c3d4e-5f60-4718-8a9b-0c1d2e3f4a5b/apply">Apply</a></body></html>',
  ).querySelectorAll('a');
  expect(linkedId(lever, links, new URL(lever.example))).toBe('1b2c3d4e-5f60-4718-8a9b-0c1d2e3f4a5b');
  expect(linkedId(greenhouse, links, new URL(lever.example))).toBeNull();
});

it('takes the word of a card that bears the title and the company', () => {
  const cards = documentOf('<html><body><li><b>Sous Chef</b> <i>Brasserade</i></li></body></html>').querySelectorAll(
    'li',
  );
  expect(isListedAs(cards, { title: 'Sous chef', company: 'Brasserade' })).toBe(true);
  expect(isListedAs(cards, { title: 'Sous chef', company: 'Millrace Hotel' })).toBe(false);
  expect(isListedAs(cards, { title: 'Chef de partie', company: null })).toBe(false);
  expect(isListedAs([], { title: 'Sous chef' })).toBe(false);
});
