import { expect, it } from 'vitest';
import { makeTurns, TooBusy } from './turns.ts';

const held = () => Promise.withResolvers<void>();

it('runs a few at once, the others in their order, and sends away who would have to wait behind too many', async () => {
  const inTurn = makeTurns({ atOnce: 2, waiting: 2 });
  const begun: number[] = [];
  const gates = [held(), held(), held(), held()];
  const runs = gates.map(({ promise }, index) =>
    inTurn(async () => {
      begun.push(index);
      await promise;
      return index;
    }),
  );
  await expect(inTurn(async () => 9)).rejects.toThrow(TooBusy);
  expect(begun).toEqual([0, 1]);
  gates[1]?.resolve();
  await runs[1];
  expect(begun).toEqual([0, 1, 2]);
  for (const { resolve } of gates) resolve();
  expect(await Promise.all(runs)).toEqual([0, 1, 2, 3]);
  expect(await inTurn(async () => 9)).toBe(9);
});

it('gives the place of one that failed to the next', async () => {
  const inTurn = makeTurns({ atOnce: 1, waiting: 1 });
  const failing = inTurn(async () => {
    throw new Error('wrong');
  });
  const next = inTurn(async () => 'done');
  await expect(failing).rejects.toThrow('wrong');
  expect(await next).toBe('done');
});
