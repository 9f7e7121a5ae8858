/** One way of measuring the product's own code against labelled data. A new kind is one file and one line in `main.ts`. */
export interface EvaluationKind {
  /** What stands after the kind's name on the command line, `DIR [--json]`. */
  usage: string;
  /**
   * Measures over the folder and prints to standard output; the last line is JSON.
   * Throws an `Error` with a sentence for a person when the folder cannot be used.
   */
  run(directory: string, args: readonly string[]): Promise<void>;
}
