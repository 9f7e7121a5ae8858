/** How cards are dragged: by mouse, by touch after a moment, and by keyboard from column to column. */
import {
  type Announcements,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { moveStage, Stage } from '@jobmagpie/model';
import { i18n } from '#i18n';
import type { JobRow } from '../../store/job-row.ts';
import { stageName } from '../../words/stage-name.ts';

/** A card that is carried by keyboard lies this far inside its column. */
const INSET = 8;

export function useCardSensors() {
  return useSensors(
    // A click that trembles is still a click.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that moves at once scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: nextColumn,
      keyboardCodes: { start: ['Space'], cancel: ['Escape', 'Tab'], end: ['Space', 'Enter'] },
    }),
  );
}

/** From a column to its neighbour, whatever their widths. */
const nextColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return undefined;
  event.preventDefault();
  const columns = [...context.droppableRects.values()].sort((a, b) => a.left - b.left);
  const distances = columns.map((rect) => Math.abs(rect.left + INSET - currentCoordinates.x));
  const here = distances.indexOf(Math.min(...distances));
  const next = columns[here + step];
  return next === undefined ? undefined : { x: next.left + INSET, y: currentCoordinates.y };
};

/** The column under the pointer; by keyboard the one whose edge is nearest. */
export const columnUnder: CollisionDetection = (args) => {
  if (args.pointerCoordinates !== null) return pointerWithin(args);
  const nearest = args.droppableContainers
    .map(({ id }) => ({ id, rect: args.droppableRects.get(id) }))
    .map(({ id, rect }) => ({ id, distance: Math.abs((rect?.left ?? 1e9) + INSET - args.collisionRect.left) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return nearest === undefined ? [] : [{ id: nearest.id }];
};

/** Whether a job may be put into a column; an acceptance without an offer is asked about, so it may be tried. */
export function isRefused(from: Stage, to: Stage): boolean {
  const move = moveStage(from, to);
  return !move.allowed && move.reason === 'not-live';
}

/** What a screen reader says while a card is carried. */
export function announcementsFor(rowOf: (id: string) => JobRow | undefined): Announcements {
  const words = (
    id: string | number,
    over: string | number | undefined,
    say: (title: string, to: string) => string,
  ) => {
    const row = rowOf(String(id));
    const to = Stage.safeParse(over);
    if (row === undefined) return undefined;
    if (!to.success) return i18n.t('board.left', [row.title]);
    if (isRefused(row.stage, to.data)) return i18n.t('board.overRefused', [row.title, stageName(to.data)]);
    return say(row.title, stageName(to.data));
  };
  // Where a card is picked up it is at home: to say so would cut off the word of picking it up.
  let hasLeft = false;
  return {
    onDragStart: ({ active }) => {
      hasLeft = false;
      return i18n.t('board.pickedUp', [rowOf(String(active.id))?.title ?? '']);
    },
    onDragOver: ({ active, over }) => {
      hasLeft ||= over?.id !== rowOf(String(active.id))?.stage;
      return hasLeft ? words(active.id, over?.id, (title, to) => i18n.t('board.over', [title, to])) : undefined;
    },
    onDragEnd: ({ active, over }) => words(active.id, over?.id, (title, to) => i18n.t('board.dropped', [title, to])),
    onDragCancel: ({ active }) => i18n.t('board.left', [rowOf(String(active.id))?.title ?? '']),
  };
}
