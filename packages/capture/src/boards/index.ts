import type { Board } from '../board.ts';

/** Every board, in no order that means anything: which one wins is decided by the addresses that they name. */
export const boards: readonly Board[] = [];
