import { DeviceId } from '@jobmagpie/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooFarAhead, later, MAX_CLOCK_LEAD_MS, millisecondsOf, tick } from './clock.ts';

const laptop = DeviceId.parse('01936f00-0000-7000-8000-3f2a9c0d11e7');
const phone = DeviceId.parse('01936f00-0000-7000-8000-aaaaaaaaaaaa');
const someTime = fc.integer({ min: 0, max: 4_102_444_800_000 });

describe('the hybrid logical clock', () => {
  it('gives a greater reading at every tick, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(someTime, { minLength: 2, maxLength: 50 }), (times) => {
        let last = null;
        for (const now of times) {
          const next = tick(last, now, laptop);
          if (last !== null) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it('gives a reading after every one that it has seen', () => {
    fc.assert(
      fc.property(someTime, someTime, (here, there) => {
        const seen = tick(null, there, phone);
        expect(tick(later(tick(null, here, laptop), seen), here, laptop) > seen).toBe(true);
      }),
    );
  });

  it('keeps the wall time to the millisecond and sorts by it', () => {
    fc.assert(
      fc.property(someTime, someTime, (a, b) => {
        const [earlier, last] = [tick(null, a, laptop), tick(null, b, laptop)];
        expect(millisecondsOf(earlier)).toBe(a);
        expect(earlier < last).toBe(a < b);
      }),
    );
  });

  it('goes on in the next millisecond when the counter is full', () => {
    let last = tick(null, 1_000, laptop);
    for (let step = 0; step < 36 ** 3; step += 1) {
      const next = tick(last, 1_000, laptop);
      expect(next > last).toBe(true);
      last = next;
    }
    expect(millisecondsOf(last)).toBe(1_001);
  });

  it('tells two devices apart in the same millisecond', () => {
    expect(tick(null, 1_000, laptop)).not.toBe(tick(null, 1_000, phone));
  });

  it('finds a reading wrong only beyond the allowed lead', () => {
    expect(isTooFarAhead(tick(null, 1_000 + MAX_CLOCK_LEAD_MS, laptop), 1_000)).toBe(false);
    expect(isTooFarAhead(tick(null, 1_001 + MAX_CLOCK_LEAD_MS, laptop), 1_000)).toBe(true);
  });

  it('refuses a time that it cannot hold', () => {
    expect(() => tick(null, -1, laptop)).toThrow(RangeError);
    expect(() => tick(null, 36 ** 9, laptop)).toThrow(RangeError);
  });
});
