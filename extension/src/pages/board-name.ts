import { boardAddresses } from '../board-addresses.ts';

/** The name of a board for a person; any other site goes by its host. */
export function boardName(board: string): string {
  return boardAddresses.find((each) => each.name === board)?.label ?? board;
}
