import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  path: string;
  text: string;
}

/** The files that match, without what is installed or built. */
export function filesLike(...patterns: string[]): SourceFile[] {
  return globSync(patterns, { cwd: root, exclude: ['**/node_modules', '**/.output', '**/.wxt'] })
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** The TypeScript of the product: everything that is shipped or run, without its tests. */
export function productSources(): SourceFile[] {
  return filesLike('{packages/*,extension,server}/src/**/*.{ts,tsx}').filter(({ path }) => !isTest(path));
}

export function isTest(file: string): boolean {
  return /\.(test|contract)\.tsx?$|\/testing(\/|\.ts$)/.test(file);
}

/** What a file imports, by the words that it uses. */
export function importsOf({ text }: SourceFile): string[] {
  const statement =
    /^\s*(?:import|export)\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...text.matchAll(statement)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
}

/** The text without comments and without what stands between quotes, so that a word in a sentence is not taken for code. */
export function codeOf({ text }: SourceFile): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}
