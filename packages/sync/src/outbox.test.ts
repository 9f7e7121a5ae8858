import { DeviceId, MutationId, newId } from '@jobmagpie/model';
import { describe, expect, it } from 'vitest';
import { tick } from './clock.ts';
import { coalesce, nextBatch } from './outbox.ts';
import { MAX_MUTATIONS_PER_PUSH, MAX_PUSH_BYTES, type Mutation } from './protocol.ts';
import type { FieldValue } from './row.ts';

const device = newId(DeviceId);
const row = '01936f00-0000-7000-8000-000000000009';
const put = (seq: number, fields: Record<string, FieldValue>, id = row): Mutation => ({
  mutationId: newId(MutationId),
  seq,
  entity: 'job',
  id,
  op: 'put',
  fields,
  at: tick(null, 1_000 + seq, device),
});

describe('coalescing two mutations that were not sent', () => {
  it('keeps the place of the first and the values of the second', () => {
    const [first, second] = [put(1, { notes: 'c' }), put(2, { notes: 'call' })];
    expect(coalesce(first, second)).toEqual({ ...second, seq: 1, mutationId: first.mutationId });
  });

  it('keeps what the first replaced, and of a field of the second alone what that one replaced', () => {
    const [early, late] = [tick(null, 1, device), tick(null, 2, device)];
    const first = { ...put(1, { notes: 'c', tags: 1 }), over: { notes: early } };
    const second = {
      ...put(2, { notes: 'call', tags: 2, title: 'x' }),
      over: { notes: first.at, tags: first.at, title: late },
    };
    expect(coalesce(first, second)).toMatchObject({ over: { notes: early, title: late } });
    expect(coalesce(put(1, { notes: 'c' }), second)).not.toHaveProperty('over');
  });

  it('leaves both where the second does not cover the first, or is about another row', () => {
    expect(coalesce(put(1, { notes: 'a', title: 'b' }), put(2, { notes: 'c' }))).toBeNull();
    expect(coalesce(put(1, { notes: 'a' }), put(2, { notes: 'b' }, newId(MutationId)))).toBeNull();
  });

  it('never swallows a deletion', () => {
    const deletion: Mutation = { ...put(1, {}), op: 'delete', fields: {} };
    expect(coalesce(deletion, put(2, { notes: 'a' }))).toBeNull();
    expect(coalesce(put(1, { notes: 'a' }), { ...deletion, seq: 2 })).toBeNull();
  });
});

describe('the next batch of the queue', () => {
  it('holds no more mutations and no more bytes than a push may', () => {
    const many = Array.from({ length: 700 }, (_, index) => put(index + 1, { notes: 'x' }));
    expect(nextBatch(many)).toHaveLength(MAX_MUTATIONS_PER_PUSH);
    const large = Array.from({ length: 10 }, (_, index) => put(index + 1, { notes: 'ä'.repeat(100_000) }));
    const batch = nextBatch(large);
    expect(batch).toHaveLength(5);
    expect(new TextEncoder().encode(JSON.stringify(batch)).length).toBeLessThan(MAX_PUSH_BYTES);
  });

  it('lets a mutation that is too large for any push go alone, so that it can be answered', () => {
    expect(nextBatch([put(1, { notes: 'x'.repeat(MAX_PUSH_BYTES) }), put(2, {})])).toHaveLength(1);
    expect(nextBatch([])).toEqual([]);
  });
});
