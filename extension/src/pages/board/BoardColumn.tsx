import { useDndContext, useDroppable } from '@dnd-kit/core';
import type { Stage } from '@jobmagpie/model';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { JobRow } from '../../store/job-row.ts';
import { stageName } from '../../words/stage-name.ts';
import styles from './BoardColumn.module.css';
import { ColumnFrame } from './ColumnFrame.tsx';
import { CARD, GAP, TOP } from './card-places.ts';
import { isRefused } from './dragging.ts';
import { JobCard } from './JobCard.tsx';

interface BoardColumnProps {
  stage: Stage;
  rows: readonly JobRow[];
  /** False until all jobs were read: how many there are is not known before. */
  isComplete: boolean;
  /** The stage of the card that is carried now. */
  carriedFrom: Stage | null;
  isFolded: boolean;
  /** Without a head of its own where tabs name the columns. */
  isAlone?: boolean;
  onFold: (stage: Stage) => void;
  onMove: (row: JobRow, to: Stage) => void;
  /** The job that was moved last. */
  landed: string | null;
}

/** The jobs of a stage. Only the cards in sight are in the document. */
export function BoardColumn(props: BoardColumnProps) {
  const { stage, rows, isComplete, carriedFrom } = props;
  const headingId = useId();
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const isClosed = carriedFrom !== null && isRefused(carriedFrom, stage);
  return (
    <ColumnFrame
      {...props}
      frame={setNodeRef}
      headingId={headingId}
      count={isComplete ? rows.length : null}
      isOver={isOver && carriedFrom !== stage && !isClosed}
      refusal={isClosed ? i18n.t('board.noWay', [stageName(carriedFrom)]) : null}
    >
      <Cards {...props} headingId={headingId} />
    </ColumnFrame>
  );
}

function Cards({
  stage,
  rows,
  isComplete,
  landed,
  carriedFrom,
  onMove,
  headingId,
}: BoardColumnProps & { headingId: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [activeIndex, setActiveIndex] = useState(0);
  const active = Math.min(activeIndex, Math.max(0, rows.length - 1));
  const focusAfterScroll = useRef<number | null>(null);
  const carriedId = useDndContext().active?.id;
  const carried = carriedFrom === stage ? rows.findIndex((row) => row.id === carriedId) : -1;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD,
    gap: GAP,
    paddingStart: TOP,
    paddingEnd: GAP,
    overscan: 6,
    getItemKey: (index) => rows[index]?.id ?? index,
    // A card that is carried stays in the document, however far its column is scrolled.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return carried === -1 || indexes.includes(carried) ? indexes : [...indexes, carried].sort((a, b) => a - b);
    },
  });

  const focus = useCallback(
    (index: number) => {
      const to = Math.max(0, Math.min(rows.length - 1, index));
      setActiveIndex(to);
      focusAfterScroll.current = to;
      virtual.scrollToIndex(to);
    },
    [rows.length, virtual],
  );
  const landedAt = landed === null ? -1 : rows.findIndex((row) => row.id === landed);
  const isHere = landedAt !== -1;
  // The focus goes with a card once, when it comes, wherever it moves to in the column later.
  const focusLanded = useRef(() => focus(landedAt));
  focusLanded.current = () => focus(landedAt);
  useEffect(() => {
    if (isHere && landed !== null && isNothingFocused()) focusLanded.current();
  }, [isHere, landed]);
  useEffect(() => {
    // The card to focus may only now have come into the document.
    if (focusAfterScroll.current === null) return;
    const card = scroller.current?.querySelector<HTMLElement>(
      `[data-index="${focusAfterScroll.current}"] [data-job-row]`,
    );
    if (card) {
      focusAfterScroll.current = null;
      card.focus({ preventScroll: true });
    }
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (carriedFrom !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-job-row]')) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (CARD + GAP)));
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: page, PageUp: -page, Home: -1e9, End: 1e9 }[
      event.key
    ];
    if (step !== undefined) {
      event.preventDefault();
      focus(active + step);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      neighbour(event.currentTarget, event.key === 'ArrowRight' ? 1 : -1)?.focus();
    }
  };

  if (rows.length === 0) return isComplete ? <p className={styles.empty}>{i18n.t('board.nothingHere')}</p> : null;
  return (
    <div ref={scroller} className={styles.scroller} data-board-column>
      <ul
        className={styles.cards}
        aria-labelledby={headingId}
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <JobCard
              key={row.id}
              row={row}
              index={item.index}
              start={item.start}
              height={CARD}
              isActive={item.index === active}
              hasLanded={row.id === landed}
              onActivate={setActiveIndex}
              onMove={onMove}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** The card that Tab would come to in the next column on that side which has any. */
function neighbour(list: HTMLElement, step: 1 | -1): HTMLElement | null {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-board-column]')];
  const here = lists.findIndex((each) => each.contains(list));
  return lists[here + step]?.querySelector<HTMLElement>('[data-job-row][tabindex="0"]') ?? null;
}

/** The element that had the focus went with the column that the card has left. */
function isNothingFocused(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
