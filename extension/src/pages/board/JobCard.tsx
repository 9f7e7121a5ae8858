import { useDraggable } from '@dnd-kit/core';
import { type Stage, stages } from '@jobmagpie/model';
import { Ellipsis } from 'lucide-react';
import { memo, useState } from 'react';
import { i18n } from '#i18n';
import { DropdownMenu } from '../../components/DropdownMenu.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { StageIcon } from '../../components/StageIcon.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { stageName } from '../../words/stage-name.ts';
import { focusNotes } from '../palette/focus.ts';
import { goTo, routeHash } from '../route.ts';
import { CardFace } from './CardFace.tsx';
import { isRefused } from './dragging.ts';
import styles from './JobCard.module.css';

interface JobCardProps {
  row: JobRow;
  index: number;
  start: number;
  height: number;
  /** The one card of the column that Tab comes to. */
  isActive: boolean;
  /** It has just come here. */
  hasLanded: boolean;
  onActivate: (index: number) => void;
  onMove: (row: JobRow, to: Stage) => void;
}

export const JobCard = memo(function JobCard(props: JobCardProps) {
  const { row, index, start, height, isActive, hasLanded, onActivate, onMove } = props;
  // The menu is made when it is first asked for: a board scrolls past many cards.
  const [isMenuOpen, setIsMenuOpen] = useState<boolean | null>(null);
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({ id: row.id });
  const button = (
    <IconButton
      label={i18n.t('board.move', [row.title])}
      className={styles.menu}
      tabIndex={isActive ? 0 : -1}
      icon={<Ellipsis aria-hidden="true" />}
      {...(isMenuOpen === null && { onClick: () => setIsMenuOpen(true) })}
    />
  );
  return (
    <li
      ref={setNodeRef}
      data-index={index}
      data-dragging={isDragging}
      data-landed={hasLanded}
      className={styles.card}
      style={{ blockSize: height, transform: `translateY(${start}px)` }}
      onFocus={() => onActivate(index)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a, button, [role=menu]') === null)
          goTo({ page: 'job', id: row.id });
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || isMenuOpen) return;
        if (event.key === 's') setIsMenuOpen(true);
        else if (event.key === 'e') {
          goTo({ page: 'job', id: row.id });
          focusNotes();
        } else return;
        event.preventDefault();
      }}
      onMouseDown={(event) => listeners?.onMouseDown?.(event)}
      onTouchStart={(event) => listeners?.onTouchStart?.(event)}
    >
      <CardFace
        row={row}
        title={
          <a
            ref={setActivatorNodeRef}
            data-job-row
            draggable={false}
            className={styles.link}
            href={routeHash({ page: 'job', id: row.id })}
            tabIndex={isActive ? 0 : -1}
            title={row.title}
            aria-describedby={attributes['aria-describedby']}
            onKeyDown={(event) => listeners?.onKeyDown?.(event)}
          >
            {row.title}
          </a>
        }
        menu={
          isMenuOpen === null ? (
            button
          ) : (
            <DropdownMenu
              trigger={button}
              isOpen={isMenuOpen}
              onOpen={setIsMenuOpen}
              items={stages
                .filter((stage) => stage !== row.stage && !isRefused(row.stage, stage))
                .map((stage) => ({
                  key: stage,
                  label: stageName(stage),
                  icon: <StageIcon stage={stage} />,
                  onSelect: () => onMove(row, stage),
                }))}
            />
          )
        }
      />
    </li>
  );
});
