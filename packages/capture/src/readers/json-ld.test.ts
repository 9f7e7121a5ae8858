import { describe, expect, it } from 'vitest';
import { documentOf } from '../testing/fixtures.ts';
import { readJsonLd } from './json-ld.ts';
import { jsonAfter, parseLenient } from './lenient-json.ts';
import { textOf } from './schema-node.ts';

function titles(...sources: string[]): (string | null)[] {
  const document = documentOf('<html><body></body></html>');
  const scripts = sources.map((source) => {
    const script = document.createElement('script');
    script.textContent = source;
    return script;
  });
  return readJsonLd(scripts, 'JobPosting').nodes.map((node) => textOf(node, 'title'));
}

describe('readJsonLd', () => {
  it.each([
    ['{"@type":"JobPosting","title":"A"}'],
    ['[{"@type":"JobPosting","title":"A"}]'],
    ['{"@graph":[{"@type":"WebPage"},{"@type":["Thing","JobPosting"],"title":"A"}]}'],
    ['{"@type":"WebPage","mainEntity":{"@type":"JobPosting","title":"A"}}'],
    ['{"@type":"https://schema.org/JobPosting","schema:title":"A"}'],
    ['{"@type":"JobPosting","title":{"@value":"A","@language":"en"}}'],
    ['{"@type":"JobPosting","title":["A"]}'],
    ['{"@type":"jobposting","title":"A"}'],
    ['<!-- {"@type":"JobPosting","title":"A",} -->'],
    ['//<![CDATA[\n{"@type":"JobPosting","title":"A"};\n//]]>'],
    ['{"@type":"JobPosting","title":"A","description":"one\ntwo\tthree"}'],
    ['{"@type":"JobPosting","title":"A","description":"it\\\'s"}'],
    ['{"@type":"WebPage"}{"@type":"JobPosting","title":"A"}'],
  ])('finds the posting in %s', (source) => {
    expect(titles(source)).toEqual(['A']);
  });

  it.each(['{"@type":"JobPosting","title":"A"', 'JobPosting', '', 'null', '{"@type":"Article","about":"JobPosting"}'])(
    'finds none in %s',
    (source) => {
      expect(titles(source)).toEqual([]);
    },
  );

  it('keeps the entries of a list apart', () => {
    const document = documentOf(
      '<html><body><script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"item":{"@type":"JobPosting","title":"A"}}]}</script></body></html>',
    );
    const script = document.querySelector('script');
    if (script === null) throw new Error('The page of this test has lost its script.');
    const { nodes, listed } = readJsonLd([script], 'JobPosting');
    expect(nodes).toEqual([]);
    expect(listed).toHaveLength(1);
  });

  it('reads what is written out elsewhere under the same id, in another script too', () => {
    const document = documentOf('<html><body></body></html>');
    const scripts = [
      '{"@type":"JobPosting","title":"A","hiringOrganization":{"@id":"#us"}}',
      '{"@graph":[{"@id":"#us","@type":"Organization","name":"Lantern & Wick"},{"@id":"#us"}]}',
    ].map((source) => {
      const script = document.createElement('script');
      script.textContent = source;
      return script;
    });
    const [node] = readJsonLd(scripts, 'JobPosting').nodes;
    expect(node && textOf(node, 'hiringOrganization')).toBe('Lantern & Wick');
  });

  it('follows ids that lead back to themselves only for a while', () => {
    expect(
      titles(
        '{"@graph":[{"@type":"JobPosting","@id":"#a","title":"A","hiringOrganization":{"@id":"#b"}},{"@id":"#b","name":"B","owns":[{"@id":"#a"},{"@id":"#b"}]}]}',
      ),
    ).toEqual(['A']);
  });

  it('is not impressed by depth, cycles of size or names of prototypes', () => {
    expect(titles(`${'{"a":'.repeat(5_000)}{"@type":"JobPosting","title":"A"}${'}'.repeat(5_000)}`)).toEqual([]);
    expect(titles('{"@type":"JobPosting","title":"A","__proto__":{"title":"B"},"constructor":"C"}')).toEqual(['A']);
    expect({}).not.toHaveProperty('title');
  });
});

describe('parseLenient', () => {
  it('makes nothing up', () => {
    expect(parseLenient('{"a":')).toBeUndefined();
    expect(parseLenient('')).toBeUndefined();
  });
});

describe('jsonAfter', () => {
  it('cuts a value out of a script by counting its brackets', () => {
    expect(jsonAfter('var x=1;window.__data = {"a":"}{\\"","b":[1,{"c":2}]};run();', 'window.__data')).toEqual({
      a: '}{"',
      b: [1, { c: 2 }],
    });
  });

  it.each(['window.__data = load();', 'window.__data = {"a":1', 'nothing here', 'window.__data = {a: 1};'])(
    'gives up on %s',
    (script) => {
      expect(jsonAfter(script, 'window.__data')).toBeUndefined();
    },
  );
});
