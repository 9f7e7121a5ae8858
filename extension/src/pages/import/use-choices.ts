import { readDescription } from '@jobmagpie/capture/fields';
import { CalendarDate, type Stage, systemClock, toInstant } from '@jobmagpie/model';
import { useMemo, useState } from 'react';
import { dateOrderOf, guessMapping, stageWordsOf } from '../../import/guess-mapping.ts';
import type { ColumnMapping, ImportField } from '../../import/import-field.ts';
import { wordSet } from '../../import/plan-import.ts';
import type { ReadContext } from '../../import/read-row.ts';
import type { DateOrder } from '../../import/tracker-format.ts';
import type { OpenFile } from './use-import.ts';

export interface ImportChoices {
  mapping: ColumnMapping;
  take: (column: number, field: ImportField | null) => void;
  /** Every word for a stage in the file, by its bare words. */
  stages: ReadonlyMap<string, { said: string; stage: Stage | null }>;
  mean: (words: string, stage: Stage) => void;
  /** The order is asked for only where it matters and no date tells. */
  isOrderNeeded: boolean;
  dateOrder: DateOrder | null;
  orderDates: (order: DateOrder) => void;
  keepsRest: boolean;
  keepRest: (keepsRest: boolean) => void;
  context: ReadContext;
}

/** How the file is to be read: as guessed, and as the person puts it right. */
export function useChoices({ table, format }: OpenFile): ImportChoices {
  const [mapping, setMapping] = useState<ColumnMapping>(() => guessMapping(table, format));
  const [meant, setMeant] = useState<ReadonlyMap<string, Stage>>(new Map());
  const [chosenOrder, setChosenOrder] = useState<DateOrder | null>(null);
  const [keepsRest, setKeepsRest] = useState(true);
  const { order, isNeeded } = useMemo(() => dateOrderOf(table, mapping), [table, mapping]);
  const dateOrder = chosenOrder ?? order ?? format?.dateOrder ?? null;
  const found = useMemo(() => stageWordsOf(table, mapping, format), [table, mapping, format]);
  const stages = useMemo(
    () => new Map([...found].map(([words, one]) => [words, { ...one, stage: meant.get(words) ?? one.stage }])),
    [found, meant],
  );
  const context = useMemo((): ReadContext => {
    const now = toInstant(systemClock());
    return {
      headers: table.headers,
      mapping,
      stages: new Map([...stages].map(([words, { stage }]) => [words, stage])),
      dateOrder,
      emptyWords: wordSet(format?.emptyWords),
      ignored: wordSet(format?.ignored),
      keepsRest,
      today: CalendarDate.parse(now.slice(0, 10)),
      now,
      describe: (html) => readDescription(document, { kind: 'html', html }, NOWHERE),
    };
  }, [table, format, mapping, stages, dateOrder, keepsRest]);

  return {
    mapping,
    take: (column, field) => setMapping(mapping.map((each, index) => (index === column ? field : each))),
    stages,
    mean: (words, stage) => setMeant(new Map([...meant, [words, stage]])),
    isOrderNeeded: isNeeded && order === null,
    dateOrder,
    orderDates: setChosenOrder,
    keepsRest,
    keepRest: setKeepsRest,
    context,
  };
}

/** Links of a description that do not begin with a host lead nowhere. */
const NOWHERE = new URL('https://no-address.invalid');
