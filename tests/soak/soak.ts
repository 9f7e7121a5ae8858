/** A proof that is repeated for as long as somebody has the patience. A new one is one file and one line in `main.ts`. */
export interface Soak {
  /** What is repeated, in a sentence. */
  description: string;
  /** The options it takes beside `--seed`, with what they are by default. */
  options: Readonly<Record<string, number>>;
  /**
   * Runs it; `report` prints a line of progress on standard error. Gives what was counted, and whether all went well:
   * what went wrong has been said by then, with what is needed to see it again.
   */
  run(
    options: Readonly<Record<string, number>>,
    seed: number,
    report: (line: string) => void,
  ): Promise<{ isFine: boolean; values: Record<string, number> }>;
}
