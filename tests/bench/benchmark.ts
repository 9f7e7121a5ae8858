/** One hot path and its limit, both measured in the same run. A new one is one file and one line in `main.ts`. */
export interface Benchmark {
  /** What is measured, in a sentence. */
  description: string;
  /** Runs the subject and its limit in turns. `report` prints a line of progress on standard error. */
  run(report: (line: string) => void): Promise<BenchmarkResult>;
}

export interface BenchmarkResult {
  /** Subject divided by limit: medians of the rounds' own ratios, so that a busy machine slows both alike. */
  ratios: Record<string, number>;
  /** Absolute figures, with the unit in the name. */
  values: Record<string, number>;
}

/** The middle of the values; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('The median of no values is not defined.');
  return (lower + upper) / 2;
}
