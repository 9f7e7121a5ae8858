import { i18n } from '#i18n';
import type { JobRow } from '../../store/job-row.ts';
import type { SortColumn } from './sort-rows.ts';

export interface Column {
  name: SortColumn;
  heading: () => string;
  /** The width as a track of a CSS grid, until a person sets it. */
  track: string;
  /** The least width in pixels at which it can be read. */
  minWidth: number;
  /** A column in which no job has a value takes no room; null where there is always one. */
  hasValue: ((row: JobRow) => boolean) | null;
}

export const columns: readonly Column[] = [
  { name: 'title', heading: () => i18n.t('table.title'), track: 'minmax(220px, 2.4fr)', minWidth: 140, hasValue: null },
  {
    name: 'company',
    heading: () => i18n.t('table.company'),
    track: 'minmax(110px, 1.2fr)',
    minWidth: 80,
    hasValue: (row) => row.company !== null,
  },
  {
    name: 'place',
    heading: () => i18n.t('table.place'),
    track: 'minmax(120px, 1.3fr)',
    minWidth: 80,
    hasValue: (row) => row.locations.length > 0 || row.remoteMode !== null,
  },
  {
    name: 'pay',
    heading: () => i18n.t('table.pay'),
    track: 'minmax(172px, 1.1fr)',
    minWidth: 90,
    hasValue: (row) => row.salary !== null,
  },
  { name: 'score', heading: () => i18n.t('table.score'), track: '120px', minWidth: 64, hasValue: null },
  { name: 'stage', heading: () => i18n.t('table.stage'), track: '168px', minWidth: 90, hasValue: null },
  {
    name: 'tags',
    heading: () => i18n.t('job.tags'),
    track: 'minmax(110px, 1fr)',
    minWidth: 70,
    hasValue: (row) => Object.keys(row.tags).length > 0,
  },
  { name: 'board', heading: () => i18n.t('job.foundOn'), track: '120px', minWidth: 70, hasValue: null },
  { name: 'saved', heading: () => i18n.t('table.saved'), track: '112px', minWidth: 80, hasValue: null },
];

/** What somebody who has chosen nothing does not see. */
export const hiddenAtFirst: readonly SortColumn[] = ['tags', 'board'];

/** The columns that are wanted and in which at least one job has something to show; the title always. */
export function shownColumns(rows: readonly JobRow[], hidden: readonly string[]): Column[] {
  return columns.filter(
    ({ name, hasValue }) => name === 'title' || (!hidden.includes(name) && (hasValue === null || rows.some(hasValue))),
  );
}
