import { boardAddresses } from '../board-addresses';
import { watchPage } from '../button/page-watch';
import { watchResults } from '../button/result-watch';

/** On the boards: notices a posting and offers to save it, and marks the results of lists that are known. */
export default defineContentScript({
  matches: boardAddresses.flatMap((board) => [...board.matches]),
  runAt: 'document_idle',
  main: (context) => {
    watchResults(context);
    return watchPage(context);
  },
});
