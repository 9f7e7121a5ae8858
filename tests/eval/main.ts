import type { EvaluationKind } from './kind.ts';

const kinds: Record<string, () => Promise<EvaluationKind>> = {
  capture: async () => (await import('./capture.ts')).capture,
  dedup: async () => (await import('./dedup.ts')).dedup,
  skills: async () => (await import('./skills.ts')).skills,
  strings: async () => (await import('./strings.ts')).strings,
};

const [name, directory, ...args] = process.argv.slice(2);
const load = name === undefined ? undefined : kinds[name];
if (load === undefined || directory === undefined) {
  console.error(`Usage: npm run eval -- <${Object.keys(kinds).join('|')}> DIR [options]`);
  process.exit(2);
}
try {
  await (await load()).run(directory, args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
