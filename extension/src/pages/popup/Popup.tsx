import { useState } from 'react';
import { i18n } from '#i18n';
import type { StoredJob } from '../../store/database.ts';
import { JobList } from './JobList.tsx';
import styles from './Popup.module.css';
import { PopupFooter } from './PopupFooter.tsx';
import { readQueryDraft, writeQueryDraft } from './query-draft.ts';
import { SearchField } from './SearchField.tsx';
import { ThisPageCard } from './ThisPageCard.tsx';

/** `firstJobs` are the newest jobs, or undefined where the store takes its time. */
export function Popup({ firstJobs }: { firstJobs: readonly StoredJob[] | undefined }) {
  const [query, setQuery] = useState(readQueryDraft);
  return (
    <div className={styles.popup}>
      <h1 className="visually-hidden">{i18n.t('extension.name')}</h1>
      <main className={styles.main}>
        <ThisPageCard />
        <SearchField
          query={query}
          onQuery={(next) => {
            setQuery(next);
            writeQueryDraft(next);
          }}
        />
        <JobList query={query} firstJobs={firstJobs} />
      </main>
      <PopupFooter />
    </div>
  );
}
