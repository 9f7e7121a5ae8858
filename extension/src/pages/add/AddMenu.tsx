import { Download, Ellipsis, FileInput, Plus } from 'lucide-react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { DropdownMenu } from '../../components/DropdownMenu.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { goTo } from '../route.ts';
import { saveFile } from '../save-file.ts';
import styles from './AddMenu.module.css';
import { openAddJob } from './add-job-door.ts';

/** Adds one job, and behind a menu brings in or takes out many. */
export function AddMenu() {
  const attempt = useAttempt();
  return (
    <div className={styles.menu}>
      <Button size="small" icon={<Plus aria-hidden="true" />} title="n" onClick={openAddJob}>
        {i18n.t('addJob.open')}
      </Button>
      <DropdownMenu
        trigger={<IconButton label={i18n.t('addJob.more')} icon={<Ellipsis aria-hidden="true" />} />}
        items={[
          {
            key: 'import',
            label: i18n.t('importPage.fromTracker'),
            icon: <FileInput aria-hidden="true" />,
            onSelect: () => goTo({ page: 'import' }),
          },
          {
            key: 'export',
            label: i18n.t('importPage.exportCsv'),
            icon: <Download aria-hidden="true" />,
            onSelect: () =>
              attempt(async () => {
                const { exportJobsAsCsv } = await import('../../store/export-csv.ts');
                saveFile(await exportJobsAsCsv(), 'jobmagpie.csv');
              }),
          },
        ]}
      />
    </div>
  );
}

/** Where there is no job yet: the ways to the first one that need no posting at hand. */
export function OtherWays() {
  return (
    <div className={styles.ways}>
      <Button kind="quiet" icon={<Plus aria-hidden="true" />} onClick={openAddJob}>
        {i18n.t('addJob.open')}
      </Button>
      <Button kind="quiet" icon={<FileInput aria-hidden="true" />} onClick={() => goTo({ page: 'import' })}>
        {i18n.t('importPage.fromTracker')}
      </Button>
    </div>
  );
}
