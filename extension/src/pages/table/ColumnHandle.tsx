import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { i18n } from '#i18n';
import styles from './ColumnHandle.module.css';
import type { Column } from './columns.ts';

const STEP = 16;
const MAX_WIDTH = 800;

interface ColumnHandleProps {
  column: Column;
  /** The width that a person has set; undefined where the column takes what there is. */
  width: number | undefined;
  onWidth: (width: number | null) => void;
}

/** The edge of a column: drawn by pointer, pushed by arrow keys, put back by a double click or Enter. */
export function ColumnHandle({ column, width, onWidth }: ColumnHandleProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const within = (wanted: number) => Math.round(Math.max(column.minWidth, Math.min(MAX_WIDTH, wanted)));
  const actual = (handle: Element) => handle.parentElement?.getBoundingClientRect().width ?? column.minWidth;
  const sign = () => (document.dir === 'rtl' ? -1 : 1);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: actual(event.currentTarget) };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (start.current === null) return;
    onWidth(within(start.current.width + sign() * (event.clientX - start.current.x)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (step !== undefined) onWidth(within(actual(event.currentTarget) + sign() * step));
    else if (event.key === 'Enter') onWidth(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={i18n.t('table.widthOf', [column.heading()])}
      aria-valuemin={column.minWidth}
      aria-valuemax={MAX_WIDTH}
      aria-valuenow={width ?? column.minWidth}
      aria-valuetext={width === undefined ? i18n.t('table.widthAuto') : `${width} px`}
      className={styles.handle}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
      onLostPointerCapture={() => {
        start.current = null;
      }}
      onDoubleClick={() => onWidth(null)}
      onKeyDown={onKeyDown}
    />
  );
}
