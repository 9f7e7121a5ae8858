import { DndContext, type DragEndEvent, DragOverlay } from '@dnd-kit/core';
import { Stage, stages } from '@jobmagpie/model';
import { useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import type { JobRow } from '../../store/job-row.ts';
import styles from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { useFolded } from './board-view.ts';
import { CardFace } from './CardFace.tsx';
import { announcementsFor, columnUnder, isRefused, useCardSensors } from './dragging.ts';
import { groupByStage } from './group-by-stage.ts';
import card from './JobCard.module.css';
import { StageTabs } from './StageTabs.tsx';
import { useIsPhone } from './use-is-phone.ts';
import { useStageMoves } from './use-stage-moves.ts';

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** The columns; on a phone's width one of them at a time, chosen by tabs. */
export function Board({ rows, isComplete }: { rows: readonly JobRow[]; isComplete: boolean }) {
  const moves = useStageMoves(rows);
  const { pending, move } = moves;
  const groups = useMemo(() => groupByStage(rows, pending), [rows, pending]);
  const [folded, toggleFolded] = useFolded();
  const [carried, setCarried] = useState<JobRow | null>(null);
  const [hasDropped, setHasDropped] = useState(false);
  const [tab, setTab] = useState<Stage>('saved');
  const isPhone = useIsPhone();
  const sensors = useCardSensors();
  const columns = useRef<HTMLDivElement>(null);

  const byId = useMemo(
    () => new Map(Object.values(groups).flatMap((group) => group.map((row) => [row.id, row]))),
    [groups],
  );
  const announcements = useMemo(() => announcementsFor((id) => byId.get(id)), [byId]);
  // Cards are drawn anew only where they change.
  const lastMove = useRef(move);
  lastMove.current = move;
  const onMove = useRef((row: JobRow, to: Stage) => lastMove.current(row, to)).current;

  const onDragEnd = ({ over }: DragEndEvent) => {
    const to = Stage.safeParse(over?.id);
    setCarried(null);
    if (carried === null || !to.success) return;
    setHasDropped(to.data !== carried.stage && !isRefused(carried.stage, to.data));
    move(carried, to.data);
  };
  const column = (stage: Stage) => (
    <BoardColumn
      key={stage}
      stage={stage}
      rows={groups[stage]}
      isComplete={isComplete}
      carriedFrom={carried?.stage ?? null}
      isFolded={!isPhone && folded.includes(stage)}
      isAlone={isPhone}
      onFold={toggleFolded}
      onMove={onMove}
      landed={moves.landed}
    />
  );

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      // Where a card lies in its column follows from its date: only the board itself scrolls under a carried card.
      autoScroll={{ canScroll: (element) => element === columns.current, threshold: { x: 0.12, y: 0 } }}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: i18n.t('board.instructions') },
      }}
      onDragStart={({ active }) => {
        setHasDropped(false);
        setCarried(byId.get(String(active.id)) ?? null);
      }}
      onDragCancel={() => setCarried(null)}
      onDragEnd={onDragEnd}
    >
      {isPhone ? (
        <div className={styles.phone}>
          <StageTabs groups={groups} isComplete={isComplete} stage={tab} onStage={setTab} />
          {column(tab)}
        </div>
      ) : (
        <div ref={columns} className={styles.columns}>
          {stages.map(column)}
        </div>
      )}
      {createPortal(
        <DragOverlay dropAnimation={hasDropped || reducedMotion.matches ? null : { duration: 150, easing: 'ease-out' }}>
          {carried !== null && (
            <div className={[card.card, card.carried].join(' ')}>
              <CardFace row={carried} title={carried.title} />
            </div>
          )}
        </DragOverlay>,
        document.body,
      )}
      <Dialog
        isOpen={moves.question !== null}
        onClose={() => moves.answer(false)}
        title={i18n.t('board.confirmTitle')}
        description={i18n.t('job.acceptedWithoutOffer')}
        actions={
          <>
            <Button onClick={() => moves.answer(false)}>{i18n.t('common.cancel')}</Button>
            <Button kind="primary" onClick={() => moves.answer(true)}>
              {i18n.t('job.acceptedYes')}
            </Button>
          </>
        }
      />
    </DndContext>
  );
}
