import type { Stage } from '@jobmagpie/model';
import type { ImportField } from './import-field.ts';

/** How an all-number date is meant that could be read both ways. */
export type DateOrder = 'day-first' | 'month-first';

/** The file of a tracker. Columns and words that it does not name are guessed as in any file. */
export interface TrackerFormat {
  /** In lower case, one word. */
  readonly name: string;
  /** Its name for a person, the same in every language. */
  readonly label: string;
  /** Whether a file with these headers, in bare words, is one of this tracker. At most one format may say so. */
  recognises(headers: ReadonlySet<string>): boolean;
  /** The headers of its columns in bare words, the one to prefer first. */
  readonly columns: Readonly<Partial<Record<ImportField, readonly string[]>>>;
  /** Headers of columns that hold nothing for a person, such as row numbers: they go into no notes. */
  readonly ignored: readonly string[];
  /** What its words for stages, in bare words, mean here. */
  readonly stages: Readonly<Record<string, Stage>>;
  /** What it writes into a cell without a value, in bare words. */
  readonly emptyWords: readonly string[];
  /** How it writes dates, where that is known; null where each person's own way counts. */
  readonly dateOrder: DateOrder | null;
}
