export type { Board, BoardAddress, BoardReading } from './board.ts';
export { type CaptureContext, type Reading, readAndInspect, readPosting } from './read-posting.ts';
export { type Correction, readPicked } from './readers/picked.ts';
