import type { MatchWeights } from '@jobmagpie/model';

export const weightNames = ['techStack', 'location', 'experience'] as const satisfies readonly (keyof MatchWeights)[];
type WeightName = (typeof weightNames)[number];

/**
 * The weights after one was set: the others give or take in proportion to what they have, and all are whole and make
 * 100 together.
 */
export function setWeight(weights: MatchWeights, name: WeightName, value: number): MatchWeights {
  const set = Math.round(Math.max(0, Math.min(100, value)));
  const [first, second] = weightNames.filter((each) => each !== name);
  if (first === undefined || second === undefined) return weights;
  const rest = weights[first] + weights[second];
  const share = rest === 0 ? 0.5 : weights[first] / rest;
  const firstValue = Math.round((100 - set) * share);
  return { ...weights, [name]: set, [first]: firstValue, [second]: 100 - set - firstValue };
}
