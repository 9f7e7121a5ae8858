import { boardMatches } from '../board-matches';
import { ask } from '../button/ask';
import { watchPage } from '../button/page-watch';
import { watchResults } from '../button/result-watch';

/** On the boards: notices a posting and offers to save it, and marks the results of lists that are known. */
export default defineContentScript({
  // They belong into the manifest, which is made before this script is: the script itself need not carry them.
  matches: import.meta.env.ENTRYPOINT === 'capture' ? [] : [...boardMatches],
  runAt: 'document_idle',
  main: async (context) => {
    const { isShown, boards } = (await ask({ type: 'read-page-setting' })) ?? { isShown: true, boards: [] };
    for (const board of boards) watchResults(context, board);
    if (isShown) watchPage(context, boards);
  },
});
