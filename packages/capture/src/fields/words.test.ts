import { describe, expect, it } from 'vitest';
import { bareWords, letterPattern, visible, wholeWords } from './words.ts';

const characters = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

describe('characters that show nothing', () => {
  it('are those that Unicode calls format characters, and no others', () => {
    const format = /\p{Cf}/u;
    expect(characters.filter((character) => (visible(character) === '') !== format.test(character))).toEqual([]);
  });
});

describe('letters in patterns', () => {
  const letter = letterPattern(String.raw`^\p{L}$`);

  it('are those of Europe and its neighbours, with and without accents', () => {
    const [all, known] = [/^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]$/u, /^\p{L}$/u];
    // Compatible forms, such as small capitals in superscript, become these letters before words are looked up.
    const plain = characters.filter((character) => all.test(character) && character.normalize('NFKD') === character);
    const missed = plain.filter(
      (character) => known.test(character) && character.length === 1 && !letter.test(character),
    );
    expect(missed.filter((character) => !/[\u2071-\u2184]/.test(character))).toEqual([]);
  });

  it('are no blanks, figures, dashes, quotation marks or signs', () => {
    expect(
      [...' \u00a09-–—_.,;:!?/|·•‘’“”«»„…()[]+*=<>&@#%$€£¥₹×÷°、。・「」（）：'].filter((sign) => letter.test(sign)),
    ).toEqual([]);
  });

  it('stand in a class beside others, and outside it', () => {
    const pattern = letterPattern(String.raw`^[\p{L}\d]+[^\p{L}]\p{L}{2}$`);
    expect(['größe9-ЗП', '東京 tō', '9–ab'].filter((text) => pattern.test(text))).toHaveLength(3);
    expect(pattern.test('a-b9')).toBe(false);
  });
});

describe('whole words', () => {
  it('begin and end where no letter and no figure goes on', () => {
    const word = wholeWords('chef|chef de \\p{L}+');
    expect(['chef', 'sous chef', 'le chef est', 'chef de cuisine'].every((text) => word.test(text))).toBe(true);
    expect(['chefs', 'chefé', 'жchef', 'chef2', 'кchefк'].some((text) => word.test(text))).toBe(false);
  });
});

describe('words for looking up', () => {
  it('are the same whether their script is Latin or another one stands beside them', () => {
    const western = 'Bürokauffrau (m/w/d) – Zürich’s “Œuvre”, ½ Jahr & 50 €';
    expect(bareWords(western)).toBe('burokauffrau m w d zurich s oeuvre 1 2 jahr 50');
    expect(bareWords(`${western} 東京`)).toBe(`${bareWords(western)} 東京`);
  });
});
