import type { JobId } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { useToast } from '../components/Toast.tsx';
import type { StoredJob } from '../store/database.ts';
import { keepApart, mergeJobs } from '../store/duplicates-merge.ts';
import { announceWrite } from './ask-background.ts';

/** The person's word on jobs that look like one; each can be taken back in its toast. */
export function useDuplicateChoice() {
  const toast = useToast();

  /** Merges into the first; false where the notes together are too long for one job. */
  const merge = async (jobs: readonly [StoredJob, StoredJob, ...StoredJob[]]): Promise<boolean> => {
    const takeBack = await mergeJobs(jobs);
    if (takeBack === null) {
      toast(i18n.t('duplicates.tooLong'));
      return false;
    }
    announceWrite();
    toast(i18n.t('duplicates.merged', [jobs[0].value.title]), async () => {
      await takeBack();
      announceWrite();
    });
    return true;
  };

  const notSame = async (id: JobId, otherId: JobId, title: string): Promise<void> => {
    const takeBack = await keepApart(id, otherId);
    announceWrite();
    toast(i18n.t('duplicates.keptApart', [title]), async () => {
      await takeBack();
      announceWrite();
    });
  };

  return { merge, notSame };
}
