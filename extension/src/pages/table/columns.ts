import { i18n } from '#i18n';
import type { JobRow } from '../../store/job-row.ts';
import type { SortColumn } from './sort-rows.ts';

export interface Column {
  name: SortColumn;
  heading: () => string;
  /** The width as a track of a CSS grid. */
  track: string;
  /** A column in which no job has a value takes no room; null where there is always one. */
  hasValue: ((row: JobRow) => boolean) | null;
}

export const columns: readonly Column[] = [
  { name: 'title', heading: () => i18n.t('table.title'), track: 'minmax(220px, 2.4fr)', hasValue: null },
  {
    name: 'company',
    heading: () => i18n.t('table.company'),
    track: 'minmax(110px, 1.2fr)',
    hasValue: (row) => row.company !== null,
  },
  {
    name: 'place',
    heading: () => i18n.t('table.place'),
    track: 'minmax(120px, 1.3fr)',
    hasValue: (row) => row.locations.length > 0 || row.remoteMode !== null,
  },
  {
    name: 'pay',
    heading: () => i18n.t('table.pay'),
    track: 'minmax(172px, 1.1fr)',
    hasValue: (row) => row.salary !== null,
  },
  { name: 'score', heading: () => i18n.t('table.score'), track: '120px', hasValue: null },
  { name: 'stage', heading: () => i18n.t('table.stage'), track: '168px', hasValue: null },
  { name: 'saved', heading: () => i18n.t('table.saved'), track: '112px', hasValue: null },
];

/** The columns in which at least one job has something to show. */
export function filledColumns(rows: readonly JobRow[]): Column[] {
  return columns.filter(({ hasValue }) => hasValue === null || rows.some(hasValue));
}
