/** Skills that are near each other both ways: who knows one is soon at home in the others. */
export interface Family {
  /** How much of each member the others cover, above 0, below 1. */
  weight: number;
  members: readonly string[];
}

export const families: readonly Family[] = [
  { weight: 0.5, members: ['React', 'Vue.js', 'Angular', 'Svelte', 'SolidJS', 'Ember.js'] },
];
