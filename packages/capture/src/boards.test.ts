import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CaptureResult } from '@jobmagpie/model';
import { describe, expect, it } from 'vitest';
import { boardAddresses, findBoardAddress } from './addresses.ts';
import { boards } from './boards/index.ts';
import { findBoard, matchesPattern } from './find-board.ts';
import { readPosting } from './index.ts';
import { documentOf, readFixtures } from './testing/fixtures.ts';

const fixtures = readFixtures();

describe('fixtures', () => {
  it.each(fixtures)('reads $group/$name as expected', ({ html, url, today, expected }) => {
    const result = readPosting(documentOf(html), url, { boards, today });
    expect(result).toEqual(expected);
    expect(CaptureResult.safeParse(result).error).toBeUndefined();
  });

  it.each(fixtures)('changes nothing in the page of $group/$name', ({ html, url, today }) => {
    const document = documentOf(html);
    const before = document.toString();
    readPosting(document, url, { boards, today });
    expect(document.toString()).toBe(before);
  });
});

describe('the list of boards', () => {
  it('names every file of the folder', () => {
    const folder = fileURLToPath(new URL('./boards', import.meta.url));
    const files = readdirSync(folder).filter((file) => file !== 'index.ts' && !file.endsWith('.test.ts'));
    expect(boards.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it('gives no two boards the same name or address', () => {
    const examples = boards.map(({ example }) => findBoard(boards, new URL(example))?.board.name);
    expect(examples).toEqual(boards.map(({ name }) => name));
  });
});

describe.each(boards)('$label', (board) => {
  const own = fixtures.filter(({ group }) => group === board.name);

  it('has a posting, a list, and another page that yields nothing', () => {
    const reasons = own.map(({ expected }) => {
      const result = CaptureResult.parse(expected);
      return result.posting === null ? result.reason : 'posting';
    });
    expect(reasons).toContain('posting');
    expect(reasons).toContain('list');
    expect(reasons.some((reason) => reason !== 'posting' && reason !== 'list')).toBe(true);
  });

  it('recognises its own example by address alone', () => {
    expect(findBoardAddress(boardAddresses([board]), board.example)).toMatchObject({
      board: board.name,
      label: board.label,
    });
    expect(findBoard([board], new URL(board.example))?.id).toMatch(/\S/);
  });

  it('takes a page that was kept without its address at its word', () => {
    const postings = own.filter(({ url, expected }) => {
      const isPane = /[?&](?:currentJobId|vjk)=/.test(url);
      return !isPane && CaptureResult.parse(expected).posting !== null;
    });
    expect(postings).not.toEqual([]);
    for (const { html, today } of postings) {
      expect(readPosting(documentOf(html), board.example, { boards, today }).posting).not.toBeNull();
    }
  });

  it('asks for the hosts of its postings', () => {
    for (const { url } of own) {
      expect(board.matches.some((pattern) => matchesPattern(pattern, new URL(url)))).toBe(true);
    }
  });

  it('is found by each of its hosts', () => {
    for (const pattern of board.matches) {
      const url = new URL(pattern.replace('*.', 'a.').replaceAll('*', ''));
      expect(findBoard(boards, url)?.board.name).toBe(board.name);
    }
  });

  it.each(fixtures.filter(({ group }) => group === 'not-postings'))(
    'is not talked into a posting by its address alone: $name',
    ({ html, today }) => {
      expect(readPosting(documentOf(html), board.example, { boards, today }).posting).toBeNull();
    },
  );

  it('keeps addresses that survive as text', () => {
    for (const pattern of board.postings) {
      expect(pattern.flags).toBe('');
      expect(pattern.source).toContain('(?<id>');
    }
  });
});
