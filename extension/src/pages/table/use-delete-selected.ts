import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { useToast } from '../../components/Toast.tsx';
import { deleteJobs, restoreJobs } from '../../store/many-jobs.ts';
import { announceWrite } from '../ask-background.ts';
import type { Selection } from './use-selection.ts';

/** Deletes the selected jobs, with the way back. */
export function useDeleteSelected(selection: Selection): () => void {
  const attempt = useAttempt();
  const toast = useToast();
  const remove = async () => {
    const ids = [...selection.ids];
    await deleteJobs(ids);
    announceWrite();
    selection.clear();
    toast(i18n.t('table.deleted', ids.length), async () => {
      await restoreJobs(ids);
      announceWrite();
    });
  };
  return () => void attempt(remove);
}
