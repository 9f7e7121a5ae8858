import { DeviceId, JobId, MutationId, newId, StageChangeId } from '@jobmagpie/model';
import { type Hlc, isAlive, Mutation, type RowState, tick } from '@jobmagpie/sync';
import { describe, expect, it } from 'vitest';
import type { RecordKey, Records, SyncedRecord } from './family.ts';
import { mergeMutation } from './merge.ts';
import { parentKeyIn } from './records.ts';

const device = DeviceId.parse('01a1fc07-4a06-7774-8279-89b02601e691');
const job = newId(JobId);
const changes = [newId(StageChangeId), newId(StageChangeId)] as const;
const start = Date.UTC(2026, 10, 21, 8);

/** Rows in memory, as a push holds them. */
function rowsInMemory(): Records & { alive(): string[] } {
  const rows = new Map<string, SyncedRecord>();
  const nameOf = ({ entity, id }: RecordKey) => `${entity}/${id}`;
  return {
    get: async (key) => rows.get(nameOf(key)) ?? null,
    childrenOf: async (key) => [...rows.values()].filter((row) => row.parentKey?.id === key.id),
    put({ entity, id }, state: RowState) {
      const record = { entity, id, state, parentKey: parentKeyIn(entity, state.fields) };
      rows.set(nameOf(record), record);
      return record;
    },
    alive: () => [...rows].filter(([, { state }]) => isAlive(state)).map(([name]) => name),
  };
}

type Edit = [what: 'job' | 0 | 1, op: 'put' | 'delete', second: number];

async function after(edits: readonly Edit[]): Promise<string[]> {
  const records = rowsInMemory();
  for (const [what, op, second] of edits) {
    const at: Hlc = tick(null, start + second * 1_000, device);
    const id = what === 'job' ? job : changes[what];
    const fields = what === 'job' ? { id, title: `at ${second}` } : { id, jobId: job, note: `at ${second}` };
    const key = { entity: what === 'job' ? 'job' : 'stageChange', id, at, seq: 1, mutationId: newId(MutationId) };
    const mutation = op === 'put' ? { ...key, op, fields } : { ...key, op, fields: {} };
    await mergeMutation(records, Mutation.parse(mutation), device, start + 60_000);
  }
  const names: Record<string, string> = { [job]: 'job', [changes[0]]: 'first', [changes[1]]: 'second' };
  return records
    .alive()
    .map((name) => names[name.split('/')[1] ?? ''] ?? name)
    .sort();
}

describe('a row that goes with another', () => {
  it('goes when its parent is deleted', async () => {
    expect(
      await after([
        ['job', 'put', 1],
        [0, 'put', 2],
        ['job', 'delete', 3],
      ]),
    ).toEqual([]);
  });

  it('written before the deletion of its parent goes along when it arrives late', async () => {
    expect(
      await after([
        ['job', 'put', 1],
        ['job', 'delete', 3],
        [0, 'put', 2],
      ]),
    ).toEqual([]);
  });

  it('written after the deletion brings its parent back, and what went along with that', async () => {
    const edits: Edit[] = [
      ['job', 'put', 1],
      [0, 'put', 2],
      ['job', 'delete', 3],
      [1, 'put', 4],
    ];
    expect(await after(edits)).toEqual(['first', 'job', 'second']);
  });

  it('stays deleted when it had been deleted by itself before its parent was, and the parent comes back', async () => {
    const edits: Edit[] = [
      ['job', 'put', 1],
      [0, 'put', 2],
      [0, 'delete', 3],
      ['job', 'delete', 4],
      ['job', 'put', 5],
    ];
    expect(await after(edits)).toEqual(['job']);
  });

  it('is kept while its parent has not arrived', async () => {
    expect(await after([[0, 'put', 2]])).toEqual(['first']);
  });

  it('ends the same in whatever order the edits arrive', async () => {
    const random = randomNumbers(20_261_121);
    for (let history = 0; history < 150; history += 1) {
      const edits: Edit[] = Array.from({ length: 6 }, (_, second) => {
        const what = (['job', 0, 1] as const)[Math.floor(random() * 3)] ?? 'job';
        return [what, random() < 0.55 ? 'put' : 'delete', second + 1];
      });
      const expected = await after(edits);
      for (let order = 0; order < 6; order += 1) {
        const shuffled = edits.map((edit) => ({ edit, place: random() })).sort((a, b) => a.place - b.place);
        const delivered = shuffled.map(({ edit }) => edit);
        expect({ delivered, alive: await after(delivered) }).toEqual({ delivered, alive: expected });
      }
    }
  });
});

/** Mulberry32: the same numbers in every run, so that a failure can be looked at again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
