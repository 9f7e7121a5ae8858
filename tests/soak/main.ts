import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Soak } from './soak.ts';

const soaks: Record<string, () => Promise<Soak>> = {
  kill: async () => (await import('./kill.ts')).kill,
  sync: async () => (await import('./sync.ts')).sync,
};

const [name, ...rest] = process.argv.slice(2);
const load = name === undefined ? undefined : soaks[name];
if (name === undefined || load === undefined) {
  console.error(`Usage: npm run soak -- <${Object.keys(soaks).join('|')}> [--seed N] [its own options]`);
  process.exit(2);
}
const soak = await load();
const usual = { ...soak.options, seed: randomInt(2 ** 31) };
const names = Object.keys(usual).map((option) => [option, { type: 'string' as const }]);
const { values: given } = parseArgs({ args: rest, options: Object.fromEntries(names) });
const { seed, ...options } = { ...usual, ...numbers(given) };
console.error(`${soak.description} Seed ${seed}.`);
const { isFine, values } = await soak.run(options, seed);
process.stdout.write(`${JSON.stringify({ name, seed, isFine, values })}\n`);
process.exitCode = isFine ? 0 : 1;

function numbers(given: Record<string, unknown>): Record<string, number> {
  const wrong = Object.keys(given).find((option) => !Number.isInteger(Number(given[option])));
  if (wrong !== undefined) {
    console.error(`--${wrong} must be a whole number.`);
    process.exit(2);
  }
  return Object.fromEntries(Object.entries(given).map(([option, text]) => [option, Number(text)]));
}
