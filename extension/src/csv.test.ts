import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, harmless, withoutMark } from './csv';

describe('a cell that a spreadsheet would compute', () => {
  it.each([
    '=HYPERLINK("https://evil.example")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00a0=1',
    '＝1',
    '  ＋1',
  ])('is text behind a mark: %j', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
  });

  it.each(['Baker', 'C++', 'a=b', '', "'tis"])('stays as it is where it is none: %j', (cell) => {
    expect(harmless(cell)).toBe(cell);
  });

  it('comes back unchanged, whatever it was', () => {
    const tricky = fc
      .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', ' ', 'a', '＝'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), tricky), (cell) => {
        expect(withoutMark(harmless(cell))).toBe(cell);
      }),
    );
  });
});

it('quotes what would end a cell or a line', () => {
  expect(csvLine(['a,b', 'say "hi"', 'two\nlines', ' blank', 'plain'])).toBe(
    '"a,b","say ""hi""","two\nlines"," blank",plain\r\n',
  );
});
