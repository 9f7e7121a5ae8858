import { i18n } from '#i18n';
import { placeWords } from '../../components/place-words.ts';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { salaryWords } from '../../components/SalaryText.tsx';
import { ScoreRing } from '../../components/ScoreRing.tsx';
import { StagePill } from '../../components/StagePill.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { missingText } from '../../words/missing-text.ts';
import { boardName } from '../board-name.ts';
import type { SortColumn } from './sort-rows.ts';

/** What a job shows in a column. An unknown value is an empty cell: nothing is made up for it. */
export function JobCell({ row, column }: { row: JobRow; column: Exclude<SortColumn, 'title'> }) {
  switch (column) {
    case 'company':
      return row.company === null ? null : (
        <span dir="auto" title={row.company}>
          {row.company}
        </span>
      );
    case 'place':
      return (
        <span dir="auto" title={row.locations.map((place) => place.text).join('\n') || undefined}>
          {placeWords(row)}
        </span>
      );
    case 'pay':
      return row.salary === null ? null : <span title={salaryWords(row.salary)}>{salaryWords(row.salary)}</span>;
    case 'score':
      return row.match?.status === 'scored' ? (
        <ScoreRing match={row.match} hasWord />
      ) : (
        <span title={row.match === null ? undefined : missingText(row.match.missing)}>
          {row.match === null ? i18n.t('score.pending') : i18n.t('score.noneShort')}
        </span>
      );
    case 'tags':
      return <span dir="auto">{Object.keys(row.tags).join(', ')}</span>;
    case 'board':
      return boardName(row.board);
    case 'stage':
      return <StagePill stage={row.stage} />;
    case 'saved':
      return <RelativeTime at={row.savedAt} style="short" />;
  }
}
