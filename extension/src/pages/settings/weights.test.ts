import { defaultMatchWeights } from '@jobmagpie/model';
import { expect, test } from 'vitest';
import { setWeight, weightNames } from './weights.ts';

test('the others give in proportion to what they have', () => {
  expect(setWeight(defaultMatchWeights, 'techStack', 75)).toEqual({ techStack: 75, location: 15, experience: 10 });
});

test('the weights always make 100, whatever is set in whatever order', () => {
  let weights = defaultMatchWeights;
  for (let value = -20; value <= 130; value += 7) {
    for (const name of weightNames) {
      weights = setWeight(weights, name, value);
      expect(weights.techStack + weights.location + weights.experience).toBe(100);
      for (const each of weightNames) expect(weights[each]).toBeGreaterThanOrEqual(0);
    }
  }
});

test('weights that were all taken away come back in halves', () => {
  const all = setWeight(defaultMatchWeights, 'techStack', 100);
  expect(setWeight(all, 'techStack', 60)).toEqual({ techStack: 60, location: 20, experience: 20 });
});
