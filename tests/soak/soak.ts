/** A proof that is repeated for as long as somebody has the patience. A new one is one file and one line in `main.ts`. */
export interface Soak {
  /** What is repeated, in a sentence. */
  description: string;
  /** The options it takes beside `--seed`, with what they are by default. */
  options: Readonly<Record<string, number>>;
  /**
   * Runs it; progress and whatever goes wrong is said on standard error, with what is needed to see it again. Gives what
   * was counted, and whether all went well.
   */
  run(
    options: Readonly<Record<string, number>>,
    seed: number,
  ): Promise<{ isFine: boolean; values: Record<string, number> }>;
}
