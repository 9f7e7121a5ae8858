import { expect, it } from 'vitest';
import { codeOf, filesLike, productSources } from './sources.ts';

// These rules name what they forbid.
const own = filesLike(
  '{packages/*,extension,server}/src/**/*.{ts,tsx}',
  'tests/**/*.ts',
  '.toolchain/*.{ts,mjs}',
).filter(({ path }) => !path.startsWith('tests/rules/'));

it('nothing is asserted past the compiler', () => {
  const wrong = own.filter((file) => /\bas any\b|:\s*any\b|<any>|\bas unknown as\b/.test(codeOf(file)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
  const ignored = own.filter(({ text }) => /@ts-(ignore|nocheck|expect-error)|biome-ignore/.test(text));
  expect(ignored.map(({ path }) => path)).toEqual([]);
});

it('no test is left out', () => {
  const wrong = own.filter((file) => /\b(?:it|test|describe)\.(?:skip|only|todo|skipIf|runIf)\b/.test(codeOf(file)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it('no error is swallowed', () => {
  const wrong = own.filter((file) =>
    /catch\s*(?:\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*(?:\{\s*\}|undefined|null)\)/.test(codeOf(file)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it('nothing is left for later', () => {
  const wrong = productSources().filter(({ text }) => /\b(?:TODO|FIXME|XXX|not implemented|coming soon)\b/i.test(text));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it('a file has one subject', () => {
  // A table of cases, a dictionary or a gazetteer is as long as what it lists.
  const isData = (path: string) => /\.test\.tsx?$|dictionary|gazetteer|\/data\/|\/tables?\//.test(path);
  const long = own.filter(({ path, text }) => !isData(path) && text.split('\n').length > 320);
  expect(long.map(({ path }) => path)).toEqual([]);
});

it('no file is named after nothing', () => {
  const vague = own.filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|misc|common|stuff)(?:\/|\.[a-z]+$)/.test(path));
  expect(vague.map(({ path }) => path)).toEqual([]);
});
