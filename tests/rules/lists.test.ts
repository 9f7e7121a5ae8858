import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesLike, importsOf, isTest } from './sources.ts';

/** A list that forgets a file of its folder makes what stands in the file unreachable, and nobody notices. */
describe('every list matches its folder', () => {
  const lists = filesLike(
    'packages/capture/src/boards/index.ts',
    'server/src/{workflows,features/*/{channels,providers,sources}}/index.ts',
  );

  it.each(lists)('$path', (list) => {
    const folder = path.posix.dirname(list.path);
    const listed = importsOf(list).map((name) => path.posix.join(folder, name));
    const forgotten = filesLike(`${folder}/*.ts`)
      .map((file) => file.path)
      .filter((file) => file !== list.path && !isTest(file) && !listed.includes(file));
    expect(forgotten).toEqual([]);
  });

  it.each([
    ['tests/bench', 'Benchmark'],
    ['tests/eval', 'EvaluationKind'],
  ])('%s/main.ts', (folder, kind) => {
    const [main] = filesLike(`${folder}/main.ts`);
    const listed = [...(main?.text.matchAll(/import\('\.\/([a-z-]+\.ts)'\)/g) ?? [])].map((match) => match[1]);
    const forgotten = filesLike(`${folder}/*.ts`)
      .filter(({ text }) => text.includes(`: ${kind} = {`))
      .map((file) => path.posix.basename(file.path))
      .filter((file) => !listed.includes(file));
    expect(forgotten).toEqual([]);
  });
});

it('every message has a place that answers it', () => {
  const [messages] = filesLike('extension/src/messages.ts');
  const types = [...(messages?.text.matchAll(/type: z\.literal\('([a-z-]+)'\)/g) ?? [])].map((match) => match[1]);
  const answers = filesLike('extension/src/{background,button}/**/*.ts').filter(({ path }) => !isTest(path));
  const unanswered = types.filter(
    (type) => !answers.some(({ text }) => text.includes(`case '${type}'`) || text.includes(`.type === '${type}'`)),
  );
  expect(types.length).toBeGreaterThan(0);
  expect(unanswered).toEqual([]);
});
