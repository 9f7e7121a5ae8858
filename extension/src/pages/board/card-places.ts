/** Where the cards of a column lie, in pixels. */
export const CARD = 132;
export const GAP = 8;
export const TOP = 2;
