import { expect, it } from 'vitest';
import { makeFloodGate } from './flood.ts';

it('holds one caller back and leaves the others alone, until the minute has gone by', () => {
  let now = 0;
  const gate = makeFloodGate(() => now);
  for (let request = 0; request < 6_000; request += 1) expect(gate('a')).toBeNull();
  expect(gate('a')).toBe(1);
  expect(gate('b')).toBeNull();
  now += 1_000;
  expect(gate('a')).toBeNull();
});

it('stands a clock that goes backward', () => {
  let now = 60_000;
  const gate = makeFloodGate(() => now);
  gate('a');
  now = 0;
  expect(gate('a')).toBeNull();
});
