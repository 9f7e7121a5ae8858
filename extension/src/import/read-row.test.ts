import { CalendarDate, Instant } from '@jobmagpie/model';
import { expect, it } from 'vitest';
import { type ReadContext, readRow } from './read-row';

const context: ReadContext = {
  headers: ['Position', 'Kind', 'Office', 'Homepage', 'Place', 'Other place'],
  mapping: ['title', 'employmentType', 'remoteMode', 'companyUrl', 'location', 'location'],
  stages: new Map(),
  dateOrder: null,
  emptyWords: new Set(),
  ignored: new Set(),
  keepsRest: true,
  today: CalendarDate.parse('2026-11-21'),
  now: Instant.parse('2026-11-21T08:00:00.000Z'),
  describe: () => null,
};
const notesOf = (...cells: string[]) => readRow(cells, context).record?.job.notes;

it('what no field can hold is kept in the notes: words that say no kind or mode, and the second column of a field', () => {
  expect(notesOf('Bell Founder', 'as it comes', 'ask Ann', 'see card', 'Apolda', 'Passau')).toBe(
    'Kind: as it comes\nOffice: ask Ann\nHomepage: see card\nOther place: Passau',
  );
});

it('what a field holds is not said again in the notes', () => {
  expect(notesOf('Bell Founder', 'Full-time', 'Remote', 'bells.example', 'Apolda', '')).toBe('');
});

it('names notes, a company and a title that a job cannot hold whole, and keeps what fits', () => {
  const noted = {
    ...context,
    headers: ['Position', 'Company', 'Notes'],
    mapping: ['title', 'company', 'notes'] as const,
  };
  const { record, problems } = readRow(['Bell Founder', 'Apolda', 'x'.repeat(100_001)], noted);
  expect(record?.job.notes).toHaveLength(100_000);
  expect(problems).toEqual([{ column: 2, field: 'notes', kind: 'too-long' }]);
  expect(readRow(['Bell Founder', 'y'.repeat(301), ''], noted).problems).toEqual([
    { column: 1, field: 'company', kind: 'too-long' },
  ]);
  expect(readRow(['Bell Founder', '', 'x'.repeat(100_000)], noted).problems).toEqual([]);
});

it('names notes that the other columns make too long, though no column of theirs is', () => {
  expect(readRow(['Bell Founder', 'x'.repeat(60_000), 'y'.repeat(60_000), '', '', ''], context).problems).toEqual([
    { column: null, field: 'notes', kind: 'too-long' },
  ]);
});
