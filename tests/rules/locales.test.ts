import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filesLike, productSources } from './sources.ts';

type Texts = { [key: string]: string | Texts };
const Texts: z.ZodType<Texts> = z.record(z.string(), z.union([z.string(), z.lazy(() => Texts)]));

const languages = filesLike('extension/src/locales/*.json').map(({ path, text }) => ({
  path,
  texts: new Map(flatten(Texts.parse(JSON.parse(text)))),
}));
const english = languages.find(({ path }) => path.endsWith('/en.json'))?.texts ?? new Map<string, string>();
const others = languages.filter(({ path }) => !path.endsWith('/en.json'));

describe('the texts of the extension', () => {
  it('are there in English and in at least one more language', () => {
    expect(english.size).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
  });

  it.each(others)('$path says everything that English says, and nothing else', ({ texts }) => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(others)('$path puts in the same values as English', ({ texts }) => {
    const differing = [...english].filter(([key, text]) => placeholders(text) !== placeholders(texts.get(key) ?? ''));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(languages)('$path names its texts as browsers allow, or Chromium refuses the extension', ({ texts }) => {
    expect([...texts.keys()].filter((key) => !/^[a-z0-9.]+$/i.test(key))).toEqual([]);
  });

  it.each(languages)('$path leaves no text empty', ({ texts }) => {
    expect([...texts].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('are all used', () => {
    const code = [...productSources(), ...filesLike('extension/wxt.config.ts')].map(({ text }) => text).join('\n');
    // `store.${problem}.title` uses every text of that form.
    const patterns = [...code.matchAll(/`([a-z]\w*(?:\.[\w${}.()]+)+)`/g)].map((match) => asPattern(match[1] ?? ''));
    const unused = [...english.keys()].filter((key) => {
      const name = key.replace(/\.(?:0|1|n)$/, ''); // the forms of a plural are one text
      const isNamed = code.includes(`'${name}'`) || code.includes(`__MSG_${name.replaceAll('.', '_')}__`);
      return !isNamed && !patterns.some((pattern) => pattern.test(name));
    });
    expect(unused).toEqual([]);
  });
});

function asPattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.').replace(/[${}()]/g, ''));
  return new RegExp(`^${parts.join('[^.]+')}$`);
}

function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\$\d/g))].sort().join();
}
