import { type Stage, stages } from '@jobmagpie/model';
import { Ellipsis } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { routeHash } from '../route.ts';
import styles from './Board.module.css';
import column from './BoardColumn.module.css';
import { useFolded } from './board-view.ts';
import { CardFace } from './CardFace.tsx';
import { ColumnFrame } from './ColumnFrame.tsx';
import { CARD, GAP, TOP } from './card-places.ts';
import { groupByStage } from './group-by-stage.ts';
import card from './JobCard.module.css';

/** The cards at the top of the columns, before the board is loaded. */
export function FirstBoard({ rows }: { rows: readonly JobRow[] }) {
  const [folded, toggleFolded] = useFolded();
  const groups = groupByStage(rows, new Map());
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{i18n.t('shell.board')}</h1>
      <div className={styles.columns}>
        {stages.map((stage) => (
          <ColumnFrame
            key={stage}
            stage={stage}
            headingId={`first-${stage}`}
            count={null}
            isFolded={folded.includes(stage)}
            onFold={toggleFolded}
          >
            <FirstCards stage={stage} rows={groups[stage]} />
          </ColumnFrame>
        ))}
      </div>
    </div>
  );
}

function FirstCards({ stage, rows }: { stage: Stage; rows: readonly JobRow[] }) {
  const fitting = Math.ceil(window.innerHeight / (CARD + GAP));
  return (
    <div className={column.scroller}>
      <ul
        className={column.cards}
        aria-labelledby={`first-${stage}`}
        style={{ blockSize: TOP + rows.length * (CARD + GAP) }}
      >
        {rows.slice(0, fitting).map((row, index) => (
          <li
            key={row.id}
            className={card.card}
            style={{ blockSize: CARD, transform: `translateY(${TOP + index * (CARD + GAP)}px)` }}
          >
            <CardFace
              row={row}
              title={
                <a data-job-row className={card.link} href={routeHash({ page: 'job', id: row.id })}>
                  {row.title}
                </a>
              }
              menu={
                <IconButton
                  label={i18n.t('board.move', [row.title])}
                  className={card.menu}
                  icon={<Ellipsis aria-hidden="true" />}
                />
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
