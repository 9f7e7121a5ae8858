import { i18n } from '#i18n';
import { boardAddresses } from '../board-addresses.ts';
import { NO_BOARD } from '../no-address.ts';

/** The name of a board for a person; any other site goes by its host. */
export function boardName(board: string): string {
  if (board === NO_BOARD) return i18n.t('addJob.noBoard');
  return boardAddresses.find((each) => each.name === board)?.label ?? board;
}
