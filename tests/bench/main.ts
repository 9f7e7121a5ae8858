import type { Benchmark } from './benchmark.ts';

const benchmarks: Record<string, () => Promise<Benchmark>> = {
  capture: async () => (await import('./capture.ts')).capture,
  score: async () => (await import('./score.ts')).score,
  dashboard: async () => (await import('./dashboard.ts')).dashboard,
  popup: async () => (await import('./popup.ts')).popup,
  save: async () => (await import('./save.ts')).save,
  sync: async () => (await import('./sync.ts')).sync,
};

const [name] = process.argv.slice(2);
const load = name === undefined ? undefined : benchmarks[name];
if (name === undefined || load === undefined) {
  console.error(`Usage: npm run bench -- <${Object.keys(benchmarks).join('|')}>`);
  process.exit(2);
}
const benchmark = await load();
console.error(benchmark.description);
const { ratios, values } = await benchmark.run((line) => console.error(line));
const rounded = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toPrecision(4))]));
for (const [key, value] of Object.entries({ ...rounded(values), ...rounded(ratios) }))
  console.error(`${key}: ${value}`);
process.stdout.write(`${JSON.stringify({ name, ratios: rounded(ratios), values: rounded(values) })}\n`);
