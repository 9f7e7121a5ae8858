import { boardAddresses } from '../board-addresses';
import { watchPage } from '../button/page-watch';

/** On the boards: notices a posting and offers to save it. */
export default defineContentScript({
  matches: boardAddresses.flatMap((board) => [...board.matches]),
  runAt: 'document_idle',
  main: (context) => watchPage(context),
});
