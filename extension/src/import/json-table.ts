import { z } from 'zod';
import type { Table, TableProblem } from './read-table.ts';

const Things = z.array(z.record(z.string(), z.unknown())).min(1);
/** Deeper than any list of jobs that a tracker writes. */
const MAX_DEPTH = 4;

/** The longest list of things in a JSON text as a table: a column for each name, `company.name` for one inside of another. */
export function tableOfJson(text: string): Table | { problem: TableProblem } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: { kind: 'not-json' } };
  }
  const things = longestList(json, 0);
  if (things.length === 0) return { problem: { kind: 'no-list' } };
  const flat = things.map((thing) => new Map(cellsOf(thing, '', 0)));
  const headers = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  return {
    headers,
    rows: flat.map((cells) => headers.map((header) => cells.get(header) ?? '')),
    numbers: flat.map((_, index) => index + 1),
  };
}

type Thing = Record<string, unknown>;

function longestList(value: unknown, depth: number): Thing[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  const own = Things.safeParse(value);
  if (own.success) return own.data;
  const lists = Object.values(value).map((inner: unknown) => longestList(inner, depth + 1));
  return lists.reduce((one, other) => (other.length > one.length ? other : one), []);
}

function cellsOf(thing: Thing, prefix: string, depth: number): [string, string][] {
  return Object.entries(thing).flatMap(([name, value]): [string, string][] => {
    const key = prefix + name;
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) {
      const words = value.flatMap((item: unknown) => (typeof item === 'object' ? [] : [String(item)]));
      return words.length === 0 ? [] : [[key, words.join('; ')]];
    }
    if (typeof value === 'object') {
      return depth < MAX_DEPTH ? cellsOf({ ...value }, `${key}.`, depth + 1) : [];
    }
    return [[key, String(value)]];
  });
}
