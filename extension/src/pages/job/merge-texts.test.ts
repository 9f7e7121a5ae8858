import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from './merge-texts';

describe('two edits of one text', () => {
  it.each([
    ['only one of them changed it', 'call Ann', 'call Ann', 'call Bob', 'call Bob'],
    ['both wrote the same', 'call', 'call Ann', 'call Ann', 'call Ann'],
    ['they lie apart', 'ask Ann, ask Bob', 'ask Ann today, ask Bob', 'ask Ann, ask Bobby', 'ask Ann today, ask Bobby'],
    [
      'both wrote at the end',
      'Call.',
      'Call. Ask for pay.',
      'Call. Ask for hours.',
      'Call. Ask for hours.\n Ask for pay.',
    ],
    ['both began the text', '', 'mine', 'theirs', 'theirs\nmine'],
    ['one went on from the other', 'a', 'a long story', 'a long', 'a long story'],
    ['both rewrote the same words', 'see Ann', 'see Bob', 'see Cleo', 'see Cleo\n\nsee Bob'],
    ['one wrote before what the other rewrote', 'see Ann', 'see Bob', 'see dear Ann', 'see dear Bob'],
    ['one emptied it', 'see Ann', '', 'see Ann and Bob', ' and Bob'],
    ['signs that begin alike stand side by side', 'fit: 😀', 'fit: 😁😀', 'fit: 😂😀', 'fit: 😂\n😁😀'],
    ['one put another sign in the place of one', 'fit: 😀', 'fit: 😁', 'fit: 😀 yes', 'fit: 😁 yes'],
  ])('are both kept where %s', (_, base, mine, theirs, both) => {
    expect(mergeTexts(base, mine, theirs)).toBe(both);
  });

  // Half of a sign is no text: no server takes notes with one in them.
  it('never come apart in the middle of a sign', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '😀', '😁', '🦀'), maxLength: 6 });
    const check = (base: string, mine: string, theirs: string) => {
      expect(mergeTexts(base, mine, theirs).isWellFormed()).toBe(true);
    };
    fc.assert(fc.property(text, text, text, check));
  });

  it('lose nothing that either of them wrote', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 12 });
    const place = fc.nat({ max: 12 });
    const check = (base: string, mine: string, at: number, theirs: string, from: number, to: number) => {
      const written = `${base.slice(0, at)}<${mine}>${base.slice(at)}`;
      const rewritten = `${base.slice(0, Math.min(from, to))}[${theirs}]${base.slice(Math.max(from, to))}`;
      for (const merged of [mergeTexts(base, written, rewritten), mergeTexts(base, rewritten, written)]) {
        expect(merged).toContain(`<${mine}>`);
        expect(merged).toContain(`[${theirs}]`);
      }
    };
    fc.assert(fc.property(text, text, place, text, place, place, check));
  });
});
