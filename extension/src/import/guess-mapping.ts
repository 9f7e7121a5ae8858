import { bareWords } from '@jobmagpie/capture/fields';
import type { Stage } from '@jobmagpie/model';
import { trackerFormats } from './formats/index.ts';
import { headerWords } from './header-words.ts';
import { type ColumnMapping, type ImportField, importFields, isDateField } from './import-field.ts';
import type { Table } from './read-table.ts';
import { guessStage } from './stage-words.ts';
import type { DateOrder, TrackerFormat } from './tracker-format.ts';

/** The tracker whose file this is; null where it is nobody's that we know. */
export function recogniseFormat({ headers }: Pick<Table, 'headers'>): TrackerFormat | null {
  const words = new Set(headers.map(bareWords));
  return trackerFormats.find((format) => format.recognises(words)) ?? null;
}

/** What each column is, by the words of its header: those that the tracker uses first, then those of any list. */
export function guessMapping({ headers }: Pick<Table, 'headers'>, format: TrackerFormat | null): ColumnMapping {
  const words = headers.map(bareWords);
  const mapping: (ImportField | null)[] = headers.map(() => null);
  const take = (field: ImportField, names: readonly string[]) => {
    if (mapping.includes(field)) return;
    for (const name of names) {
      const column = words.findIndex((word, index) => word === name && mapping[index] === null);
      if (column === -1) continue;
      mapping[column] = field;
      return;
    }
  };
  for (const field of importFields) take(field, format?.columns[field] ?? []);
  if (format?.name === 'jobmagpie') return mapping;
  const ignored = new Set(format?.ignored);
  for (const [index, word] of words.entries()) if (ignored.has(word)) words[index] = '';
  for (const field of importFields) take(field, headerWords[field]);
  return mapping;
}

/** The words that stand in the columns of stages, each with what it means; null for a word of the person's own. */
export function stageWordsOf(
  table: Table,
  mapping: ColumnMapping,
  format: TrackerFormat | null,
): ReadonlyMap<string, { said: string; stage: Stage | null }> {
  const found = new Map<string, { said: string; stage: Stage | null }>();
  for (const [column, field] of mapping.entries()) {
    if (field !== 'stage') continue;
    for (const row of table.rows) {
      const said = (row[column] ?? '').trim();
      const words = bareWords(said);
      if (words === '' || found.has(words) || format?.emptyWords.includes(words)) continue;
      const own = format !== null && Object.hasOwn(format.stages, words) ? format.stages[words] : undefined;
      found.set(words, { said, stage: own ?? guessStage(words) });
    }
  }
  return found;
}

/**
 * How the all-number dates of a file are meant: one of them with a number above twelve tells for all. Null where none
 * does; `isNeeded` is true where one could be read both ways.
 */
export function dateOrderOf(table: Table, mapping: ColumnMapping): { order: DateOrder | null; isNeeded: boolean } {
  let dayFirst = 0;
  let monthFirst = 0;
  let unclear = 0;
  for (const [column, field] of mapping.entries()) {
    if (!isDateField(field)) continue;
    for (const row of table.rows) {
      const match = /^\s*(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/.exec(row[column] ?? '');
      if (match === null) continue;
      const [first, second] = [Number(match[1]), Number(match[3])];
      if (first > 12) dayFirst += 1;
      else if (second > 12) monthFirst += 1;
      else if (first !== second) unclear += 1;
    }
  }
  const order = dayFirst > monthFirst ? 'day-first' : monthFirst > dayFirst ? 'month-first' : null;
  return { order, isNeeded: unclear > 0 };
}
