import { isAccountFile, putAccountFile } from '../store/account-file.ts';
import { importStore } from '../store/import.ts';
import { importProblemText } from '../words/import-problem-text.ts';
import { announceWrite } from './ask-background.ts';
import { importAccount } from './ask-server.ts';

/** What came of a file of everything. `jobs` is how many there are now; null where the server took it in. */
export type WholeFileOutcome = { status: 'taken'; jobs: number | null } | { status: 'refused'; problem: string };

/** Takes in a file of everything, of a browser or of a server. What is here stays; each field keeps its later edit. */
export async function takeWholeFile(
  file: Blob,
  onProgress: (written: number, all: number) => void,
): Promise<WholeFileOutcome> {
  if (await isAccountFile(file)) {
    await putAccountFile(file);
    const outcome = await importAccount();
    return outcome.status === 'failed'
      ? { status: 'refused', problem: outcome.problem }
      : { status: 'taken', jobs: null };
  }
  const outcome = await importStore(file, onProgress);
  if (outcome.status === 'refused') return { status: 'refused', problem: importProblemText(outcome.problem) };
  announceWrite();
  return { status: 'taken', jobs: outcome.jobs };
}
