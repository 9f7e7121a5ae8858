import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { extensionFolder } from '../../.toolchain/build-extension.ts';
import { codeOf, productSources } from './sources.ts';

const linter = path.join(import.meta.dirname, '..', 'node_modules', '.bin', 'addons-linter');

const Message = z.object({ code: z.string(), file: z.string().optional(), message: z.string() });
const Report = z.object({ errors: z.array(Message), notices: z.array(Message), warnings: z.array(Message) });

/**
 * What libraries bring with them: React's and the Markdown reader's way to set HTML, and zod's compiled checks, which
 * the content security policy keeps it from using.
 */
const OF_LIBRARIES = ['DANGEROUS_EVAL', 'UNSAFE_VAR_ASSIGNMENT'];

it('Firefox’s own linter finds nothing but what libraries bring', { timeout: 120_000 }, () => {
  const found = execFileSync(linter, ['--output', 'json', extensionFolder('firefox')], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { errors, notices, warnings } = Report.parse(JSON.parse(found));
  expect([...errors, ...notices]).toEqual([]);
  expect(warnings.filter(({ code }) => !OF_LIBRARIES.includes(code))).toEqual([]);
});

it('markup is parsed in one place of our own, where nothing runs', () => {
  const setting = /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\b|dangerouslySetInnerHTML/;
  const places = productSources().filter((file) => setting.test(codeOf(file)));
  expect(places.map(({ path }) => path)).toEqual(['packages/capture/src/fields/entities.ts']);
});
