import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Skeleton } from '../../components/Skeleton.tsx';
import { ToastProvider } from '../../components/Toast.tsx';
import { jobById } from '../../store/jobs.ts';
import { NoPageJob } from './NoPageJob.tsx';
import { PanelJob } from './PanelJob.tsx';
import styles from './SidePanel.module.css';
import { useActivePage } from './use-active-page.ts';
import { usePageJob } from './use-page-job.ts';

/** The saved job beside its page. It follows the tab, unless the person keeps one job beside whatever they go on to. */
export function SidePanel() {
  const page = useActivePage();
  const ofPage = usePageJob(page.status === 'known' ? page.url : null);
  const [keptId, setKeptId] = useState<string | null>(null);
  const kept = useLiveQuery(async () => (keptId === null ? null : ((await jobById(keptId)) ?? null)), [keptId]);

  // A kept job that was deleted gives way to the page.
  const isKept = keptId !== null && kept !== null;
  const job = isKept ? kept : ofPage;
  const isKnown = page.status !== 'asking' && job !== undefined;
  return (
    <ToastProvider>
      <main className={styles.panel} aria-busy={!isKnown}>
        {!isKnown && (
          <div className={styles.skeleton}>
            <h1 className="visually-hidden">{i18n.t('extension.name')}</h1>
            <Skeleton width="82%" height={16} />
            <Skeleton width="56%" />
          </div>
        )}
        {isKnown && job !== null && (
          <PanelJob
            key={job.id}
            job={job.value}
            isKept={isKept}
            onKeep={(isToStay) => setKeptId(isToStay ? job.id : null)}
          />
        )}
        {isKnown && job === null && <NoPageJob isPageKnown={page.status === 'known'} onChoose={setKeptId} />}
      </main>
    </ToastProvider>
  );
}
