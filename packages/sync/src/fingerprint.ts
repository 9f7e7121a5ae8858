/**
 * Whether two stores hold the same rows, told by a few characters an entity.
 *
 * Each row has a digest over everything that sync merges; the fingerprint of many is the sum of their digests, so the
 * order in which they are read makes no difference, and a row that changed while others were read can be taken out
 * again. It finds differences that came about by mistake; it is no defence against somebody who makes two rows of one
 * digest on purpose, and only ever compares a person's own stores.
 *
 *   fingerprintOf([row, other])  →  Map { 'job' → { rows: 2, fingerprint: '9c1f…' } }
 */
import { canonicalJson } from './canonical.ts';
import type { EntityFingerprint, PulledRow } from './protocol.ts';

const DIGEST_BITS = 64;

/** What one row comes to. A field that was taken away is the same as one that is null: it has a clock and no value. */
export function rowDigest({ entity, id, fields, clocks, deletedAt }: PulledRow): bigint {
  const parts = [`${entity}\n${id.toLowerCase()}\n${deletedAt ?? ''}`];
  for (const field of Object.keys(clocks).sort()) {
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
    parts.push(JSON.stringify(field), `${clocks[field]}`, canonicalJson(value ?? null));
  }
  return digestOf(parts.join('\n'));
}

/** Adds up digests by entity. */
export interface Fingerprints {
  add(entity: string, digest: bigint): void;
  /** Takes out what was added before. */
  remove(entity: string, digest: bigint): void;
  /** An entity without rows is left out. */
  result(): Record<string, EntityFingerprint>;
}

export function makeFingerprints(): Fingerprints {
  const sums = new Map<string, { rows: number; sum: bigint }>();
  const change = (entity: string, rows: number, digest: bigint) => {
    const before = sums.get(entity) ?? { rows: 0, sum: 0n };
    sums.set(entity, { rows: before.rows + rows, sum: BigInt.asUintN(DIGEST_BITS, before.sum + digest) });
  };
  return {
    add: (entity, digest) => change(entity, 1, digest),
    remove: (entity, digest) => change(entity, -1, -digest),
    result() {
      const entries = [...sums].filter(([, { rows }]) => rows > 0).sort(([one], [other]) => (one < other ? -1 : 1));
      return Object.fromEntries(
        entries.map(([entity, { rows, sum }]) => [
          entity,
          { rows, fingerprint: sum.toString(16).padStart(DIGEST_BITS / 4, '0') },
        ]),
      );
    },
  };
}

/** The fingerprints of these rows, by entity. */
export function fingerprintsOf(rows: Iterable<PulledRow>): Record<string, EntityFingerprint> {
  const fingerprints = makeFingerprints();
  for (const row of rows) fingerprints.add(row.entity, rowDigest(row));
  return fingerprints.result();
}

/** Two lanes of multiply and exclusive-or over the UTF-16 units, mixed at the end as in MurmurHash3: fast without help. */
function digestOf(text: string): bigint {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  const [one, other] = [mixed(high ^ Math.imul(low, 0x85ebca77)), mixed(low ^ Math.imul(high, 0xc2b2ae3d))];
  return (BigInt(one) << 32n) | BigInt(other);
}

function mixed(lane: number): number {
  let bits = lane ^ (lane >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
