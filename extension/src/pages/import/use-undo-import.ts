import { i18n } from '#i18n';
import { useToast } from '../../components/Toast.tsx';
import { type ImportRecord, undoImport } from '../../store/imports.ts';
import { announceWrite } from '../ask-background.ts';

/** Takes an import away and says what came of it. */
export function useUndoImport(): (record: ImportRecord, onProgress: (part: number) => void) => Promise<void> {
  const toast = useToast();
  return async (record, onProgress) => {
    const { removed, changed } = await undoImport(record, (done) => onProgress(done / record.jobIds.length));
    announceWrite();
    const words = [i18n.t('importPage.undone', removed), changed > 0 && i18n.t('importPage.stayed', changed)];
    toast(words.filter(Boolean).join(' '));
  };
}
