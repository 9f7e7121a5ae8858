import { DeviceId, JobId, newId } from '@jobmagpie/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tick } from './clock.ts';
import { fingerprintsOf, makeFingerprints, rowDigest } from './fingerprint.ts';
import type { PulledRow } from './protocol.ts';

const device = newId(DeviceId);
const ids = Array.from({ length: 6 }, () => newId(JobId));
const clock = fc.nat(50).map((time) => tick(null, time + 1, device));

const row = fc
  .record({
    entity: fc.constantFrom('job', 'stageChange', 'spaceship'),
    id: fc.constantFrom(...ids),
    written: fc.dictionary(fc.string({ minLength: 1 }), fc.tuple(fc.jsonValue({ maxDepth: 3 }), clock), { maxKeys: 6 }),
    deletedAt: fc.option(clock),
  })
  .map(({ entity, id, written, deletedAt }): PulledRow => {
    const entries = Object.entries(written);
    return {
      entity,
      id,
      fields: Object.fromEntries(entries.map(([field, [value]]) => [field, value as PulledRow['fields'][string]])), // JSON
      clocks: Object.fromEntries(entries.map(([field, [, at]]) => [field, at])),
      deletedAt,
    };
  });

describe('the fingerprint of rows', () => {
  it('does not depend on their order, nor on that of their fields', () => {
    const shuffled = fc
      .array(row)
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const turned = others.map((one) => ({
          ...one,
          fields: Object.fromEntries(Object.entries(one.fields).reverse()),
          clocks: Object.fromEntries(Object.entries(one.clocks).reverse()),
        }));
        expect(fingerprintsOf(turned)).toEqual(fingerprintsOf(rows));
      }),
    );
  });

  it('differs where anything that sync merges differs', () => {
    const at = tick(null, 1, device);
    const base: PulledRow = { entity: 'job', id: newId(JobId), fields: { a: 1 }, clocks: { a: at }, deletedAt: null };
    const others: PulledRow[] = [
      base,
      { ...base, entity: 'other' },
      { ...base, id: newId(JobId) },
      { ...base, deletedAt: at },
      { ...base, fields: { a: '1' } },
      { ...base, fields: { a: null } },
      { ...base, clocks: { a: tick(null, 2, device) } },
      { ...base, fields: { a: 1, b: null }, clocks: { a: at, b: at } },
      { ...base, fields: { b: 1 }, clocks: { b: at } },
    ];
    expect(new Set(others.map(rowDigest)).size).toBe(others.length);
  });

  it('takes a field that was taken away for one that is null', () => {
    const at = tick(null, 1, device);
    const gone: PulledRow = { entity: 'job', id: newId(JobId), fields: {}, clocks: { 'tags/x': at }, deletedAt: null };
    expect(rowDigest(gone)).toBe(rowDigest({ ...gone, fields: { 'tags/x': null } }));
  });

  it('is as if a row had never been added once it was taken out', () => {
    fc.assert(
      fc.property(fc.array(row), row, (rows, extra) => {
        const fingerprints = makeFingerprints();
        fingerprints.add(extra.entity, rowDigest(extra));
        for (const one of rows) fingerprints.add(one.entity, rowDigest(one));
        fingerprints.remove(extra.entity, rowDigest(extra));
        expect(fingerprints.result()).toEqual(fingerprintsOf(rows));
      }),
    );
  });
});
