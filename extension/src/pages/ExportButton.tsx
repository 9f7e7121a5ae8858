import { Download } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../components/attempt.ts';
import { Button } from '../components/Button.tsx';
import { exportStore } from '../store/export.ts';
import { saveFile } from './save-file.ts';

/** Puts all that is in this browser into a file, which can be taken in again. */
export function ExportButton() {
  const attempt = useAttempt();
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    await exportStore()
      .then((file) => saveFile(file, 'jobmagpie.json'))
      .finally(() => setIsBusy(false));
  };
  return (
    <Button icon={<Download aria-hidden="true" />} isBusy={isBusy} onClick={() => attempt(save)}>
      {i18n.t('connect.export')}
    </Button>
  );
}
