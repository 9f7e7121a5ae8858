import { dateOrder, readPlaces, readRemoteMode, readSalary, readStatedDate } from '@jobmagpie/capture/fields';
import { z } from 'zod';
import type { EvaluationKind } from './kind.ts';
import { scoreWithFolder } from './score-with-folder.ts';

const line = { id: z.string(), text: z.string() };
const SalaryLine = z.object({ ...line, country: z.string().nullable(), gold: z.object({ period: z.unknown() }) });
const DateLine = z.object({
  ...line,
  country: z.string().nullable(),
  base: z.iso.datetime(),
  gold: z.object({ date: z.unknown() }),
});
const PlaceLine = z.object({ ...line, gold: z.object({ city: z.unknown() }) });
/** What the labels are about tells which reader is asked. */
const GoldLine = z.union([SalaryLine, DateLine, PlaceLine]);

/** Reads single strings of postings, pay, dates or places, with the readers that every board and page is read with. */
export const strings: EvaluationKind = {
  usage: 'DIR [--json]',
  run: (directory, args) =>
    scoreWithFolder(directory, args, GoldLine, (record) => {
      const { id, text } = record;
      if ('base' in record) {
        const read = readStatedDate(text, {
          today: record.base.slice(0, 10),
          order: dateOrder({ country: record.country, language: '' }),
        });
        return { id, date: read?.date ?? null, atLeast: read?.isAtLeast === true ? true : null };
      }
      if ('country' in record) return { id, ...readSalary(text, { country: record.country }) };
      const places = readPlaces(text);
      // "London / remote" is one place and a way to work there.
      const place = places.find(({ city, region, country }) => (city ?? region ?? country) !== null);
      return {
        id,
        city: place?.city ?? null,
        region: place?.region ?? null,
        country: place?.country ?? null,
        workplace: readRemoteMode(text),
      };
    }),
};
