export type { Board, BoardAddress, BoardReading } from './board.ts';
export { type CaptureContext, readPosting } from './read-posting.ts';
