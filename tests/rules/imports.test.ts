import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, filesLike, importsOf, productSources, type SourceFile } from './sources.ts';

/** Who may import whom: arrows go one way, and the extension and the server meet only in packages. */
const allowed: Record<string, readonly string[]> = {
  model: [],
  capture: ['model'],
  matching: ['model'],
  sync: ['model'],
  templates: ['model'],
  api: ['model', 'sync'],
  extension: ['model', 'capture', 'matching', 'sync', 'templates', 'api'],
  server: ['model', 'capture', 'matching', 'sync', 'templates', 'api'],
};

const sources = productSources();
const pure = sources.filter(({ path }) => path.startsWith('packages/'));

describe('who may import whom', () => {
  it('no package, neither the extension nor the server, is unknown to these rules', () => {
    expect(Object.keys(allowed)).toEqual(expect.arrayContaining([...new Set(sources.map(partOf))]));
  });

  it('arrows between packages go one way', () => {
    const wrong = everyImport((file, imported) => {
      const other = /^@jobmagpie\/([a-z]+)/.exec(imported)?.[1];
      return other !== undefined && other !== partOf(file) && !allowed[partOf(file)]?.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it('a package is imported by its name, never by a path into it', () => {
    const wrong = everyImport((file, imported) => {
      if (!imported.startsWith('.')) return false;
      const target = path.posix.join(path.posix.dirname(file.path), imported);
      return !target.startsWith(homeOf(file));
    });
    expect(wrong).toEqual([]);
  });

  it('nothing imports the tests', () => {
    expect(everyImport((_, imported) => /@jobmagpie\/tests|\/tests\//.test(imported))).toEqual([]);
  });

  it('only the store of the extension knows its database', () => {
    const wrong = everyImport(
      (file, imported) => imported === 'dexie' && !file.path.startsWith('extension/src/store/'),
    );
    expect(wrong).toEqual([]);
  });

  it('only screens follow the database live', () => {
    const screens = ['extension/src/pages/', 'extension/src/components/', 'extension/src/store/'];
    const wrong = everyImport(
      (file, imported) => imported === 'dexie-react-hooks' && !screens.some((folder) => file.path.startsWith(folder)),
    );
    expect(wrong).toEqual([]);
  });

  it('only the background of the extension talks to the server', () => {
    const elsewhere = sources.filter(
      ({ path }) => path.startsWith('extension/src/') && !path.startsWith('extension/src/background/'),
    );
    const talking = elsewhere.filter((file) => /\bmakeApiClient\b|\bfetch\s*\(|\bXMLHttpRequest\b/.test(codeOf(file)));
    expect(talking.map(({ path }) => path)).toEqual([]);
  });

  it('a feature of the server never reads the tables of another', () => {
    const wrong = everyImport((file, imported) => {
      const feature = /^server\/src\/features\/([^/]+)\//.exec(file.path)?.[1];
      const target = path.posix.join(path.posix.dirname(file.path), imported);
      const other = /^server\/src\/features\/([^/]+)\/tables\.ts$/.exec(target)?.[1];
      return feature !== undefined && other !== undefined && feature !== other;
    });
    expect(wrong).toEqual([]);
  });
});

describe('pure packages', () => {
  it('take time, randomness and the network from their caller', () => {
    // The one place that reads the clock, and is passed to whoever needs it.
    const clock = 'packages/model/src/clock.ts';
    const impure =
      /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bcrypto\.(?:randomUUID|getRandomValues)\b|(?<![.\w])fetch\(|\bprocess\.|\bperformance\.now\(|\blocalStorage\b|\bindexedDB\b/;
    const wrong = pure.filter((file) => file.path !== clock && impure.test(codeOf(file)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('use neither Node nor a framework', () => {
    const wrong = everyImport(
      (file, imported) => file.path.startsWith('packages/') && /^(node:|react|dexie|hono|wxt)/.test(imported),
    );
    expect(wrong).toEqual([]);
  });
});

it('no board of the capture package is known outside its own file', () => {
  const boards = filesLike('packages/capture/src/boards/*.ts').map(({ path }) => path);
  const wrong = everyImport((file, imported) => {
    const target = path.posix.join(path.posix.dirname(file.path), imported);
    return (
      boards.includes(target) && !file.path.startsWith('packages/capture/src/boards/') && !target.endsWith('/index.ts')
    );
  });
  expect(wrong).toEqual([]);
});

function everyImport(isWrong: (file: SourceFile, imported: string) => boolean): string[] {
  return sources.flatMap((file) =>
    importsOf(file)
      .filter((imported) => isWrong(file, imported))
      .map((imported) => `${file.path} imports ${imported}`),
  );
}

function homeOf({ path }: SourceFile): string {
  return `${/^(?:packages\/[^/]+|extension|server)/.exec(path)?.[0]}/`;
}

function partOf({ path }: SourceFile): string {
  return /^(?:packages\/)?([^/]+)/.exec(path)?.[1] ?? '';
}
