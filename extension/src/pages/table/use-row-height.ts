import type { TableView } from './table-view.ts';
import { useIsNarrow } from './use-is-narrow.ts';

const heights = { comfortable: 48, dense: 34, narrow: 72 };

/** How high a row is, and the head above them, in pixels. */
export function useRowHeight({ density }: TableView): { height: number; headHeight: number } {
  const isNarrow = useIsNarrow();
  return { height: isNarrow ? heights.narrow : heights[density], headHeight: isNarrow ? 0 : 38 };
}
