import { describe, expect, it } from 'vitest';
import { readTable, type Table } from './read-table';

const TEXT = 'title,company,notes\nBäcker,Müller & Söhne,"two\nlines, and ""more"""\nCook,,\n';
const TABLE = {
  headers: ['title', 'company', 'notes'],
  rows: [
    ['Bäcker', 'Müller & Söhne', 'two\nlines, and "more"'],
    ['Cook', '', ''],
  ],
  numbers: [2, 3],
};
const read = (...parts: BlobPart[]) => readTable(new Blob(parts), () => {});

describe('a table is read', () => {
  it.each([
    ['as UTF-8', [TEXT]],
    ['as UTF-8 with its mark', ['\ufeff', TEXT]],
    ['as UTF-16', [utf16(`\ufeff${TEXT}`)]],
    ['as UTF-16 without a mark', [utf16(TEXT)]],
    ['as Windows-1252', [Uint8Array.from(TEXT, (sign) => sign.charCodeAt(0))]],
    ['with semicolons', [TEXT.replace(/,(?! and)/g, ';')]],
    ['with tabs', [TEXT.replace(/,(?! and)/g, '\t')]],
    ['with a line that says what separates', [`sep=;\r\n${TEXT.replace(/,(?! and)/g, ';')}`]],
  ] as const)('%s', async (_, parts) => {
    expect(await read(...parts)).toEqual(TABLE);
  });

  it('with empty lines in front and between, which count in the numbers as they do in a spreadsheet', async () => {
    expect(await read(`\n\n${TEXT.replace('Cook', '\n,,\nCook')}`)).toEqual({ ...TABLE, numbers: [4, 7] });
  });

  it('with the line ends of Windows, and others inside of a cell', async () => {
    expect(await read('a,b\r\n"one\ntwo\rthree\r\nfour",5\r\n')).toEqual({
      headers: ['a', 'b'],
      rows: [['one\ntwo\rthree\r\nfour', '5']],
      numbers: [2],
    });
  });

  it('with cells that are longer than what is read at once', async () => {
    const long = 'words, "quoted"\n'.repeat(40_000);
    const { rows } = (await read(`a,b\n"${long.replaceAll('"', '""')}",1\nx,2\n`)) as Table;
    expect(rows).toEqual([
      [long, '1'],
      ['x', '2'],
    ]);
  });

  it('ten thousand lines of it, in turns', async () => {
    const parts: number[] = [];
    const lines = Array.from({ length: 10_000 }, (_, index) => `Cook ${index},"${'soup, '.repeat(30)}"\n`);
    const table = await readTable(new Blob(['title,notes\n', ...lines]), (part) => parts.push(part));
    expect((table as Table).rows).toHaveLength(10_000);
    expect((table as Table).rows.at(-1)?.[0]).toBe('Cook 9999');
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.at(-1)).toBe(1);
  });

  it('from JSON, one thing inside of another as a column of its own', async () => {
    const json = {
      board: {
        jobs: [
          { title: 'Cook', company: { name: 'Acme' }, tags: ['a', 'b'], none: null },
          { title: 'Smith', remote: true },
        ],
      },
    };
    expect(await read(JSON.stringify(json))).toEqual({
      headers: ['title', 'company.name', 'tags', 'remote'],
      rows: [
        ['Cook', 'Acme', 'a; b', ''],
        ['Smith', '', '', 'true'],
      ],
      numbers: [1, 2],
    });
  });
});

describe('a file that is no table', () => {
  it.each([
    ['', 'empty'],
    ['title,company\n', 'empty'],
    ['\n \n', 'empty'],
    ['{"jobs": [', 'not-json'],
    ['{"jobs": []}', 'no-list'],
    ['PK\u0003\u0004 a spreadsheet', 'not-text'],
  ])('is told as such: %j', async (text, kind) => {
    expect(await read(text)).toEqual({ problem: { kind } });
  });
});

it('stops where it is told to', async () => {
  const stop = new AbortController();
  const reading = readTable(new Blob(['a,b\n', '1,2\n'.repeat(200_000)]), () => stop.abort(), stop.signal);
  await expect(reading).rejects.toThrow(/abort/i);
});

function utf16(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
}
