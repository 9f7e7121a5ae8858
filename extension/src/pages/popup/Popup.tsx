import { useState } from 'react';
import { i18n } from '#i18n';
import type { StoredJob } from '../../store/database.ts';
import { JobList } from './JobList.tsx';
import styles from './Popup.module.css';
import { PopupFooter } from './PopupFooter.tsx';
import { readQueryDraft, writeQueryDraft } from './query-draft.ts';
import { SearchField } from './SearchField.tsx';
import { SiteNotice } from './SiteNotice.tsx';
import { SyncProblem } from './SyncProblem.tsx';
import { ThisPageCard } from './ThisPageCard.tsx';
import { useThisPage } from './use-this-page.ts';

/** `firstJobs` are the newest jobs, or undefined where the store takes its time. */
export function Popup({ firstJobs }: { firstJobs: readonly StoredJob[] | undefined }) {
  const [query, setQuery] = useState(readQueryDraft);
  const { page, url, save } = useThisPage();
  return (
    <div className={styles.popup}>
      <main className={styles.main}>
        <h1 className="visually-hidden">{i18n.t('extension.name')}</h1>
        <ThisPageCard page={page} save={save} />
        <SearchField
          query={query}
          onQuery={(next) => {
            setQuery(next);
            writeQueryDraft(next);
          }}
        />
        <JobList query={query} firstJobs={firstJobs} />
        {url !== null && page.status !== 'reading' && <SiteNotice url={url} />}
        <SyncProblem />
      </main>
      <PopupFooter />
    </div>
  );
}
