import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import { FailureContext } from '../../components/attempt.ts';
import { afterFirstPaint } from '../first-paint.ts';
import { JobRows } from './JobRows.tsx';
import styles from './Popup.module.css';
import { PopupFooter } from './PopupFooter.tsx';
import { PopupNotice } from './PopupNotice.tsx';
import { readQueryDraft, writeQueryDraft } from './query-draft.ts';
import { SearchField } from './SearchField.tsx';
import { ThisPageCard } from './ThisPageCard.tsx';
import { TodayRows } from './TodayRows.tsx';
import { useFirstDue, useFirstJobs } from './use-first-jobs.ts';
import { useThisPage } from './use-this-page.ts';

// What follows the store live is loaded when the first rows can be seen already.
const JobList = lazy(async () => {
  await afterFirstPaint();
  return { default: (await import('./JobList.tsx')).JobList };
});
const PopupNotices = lazy(async () => {
  await afterFirstPaint();
  return { default: (await import('./PopupNotices.tsx')).PopupNotices };
});

export function Popup() {
  const firstJobs = useFirstJobs();
  const firstDue = useFirstDue();
  const [query, setQuery] = useState(readQueryDraft);
  const [isSearching, setIsSearching] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { page, url, gaps, save } = useThisPage();
  return (
    <FailureContext value={setFailure}>
      <div className={styles.popup}>
        <main className={styles.main}>
          <h1 className="visually-hidden">{i18n.t('extension.name')}</h1>
          <ThisPageCard page={page} gaps={gaps} save={save} />
          <SearchField
            query={query}
            onTurnTo={() => setIsSearching(true)}
            onQuery={(next) => {
              setQuery(next);
              writeQueryDraft(next);
            }}
          />
          <Suspense
            fallback={
              <>
                {query === '' && <TodayRows items={firstDue} />}
                <JobRows heading={i18n.t('popup.newest')} jobs={query === '' ? firstJobs : undefined} />
              </>
            }
          >
            <JobList query={query} isSearching={isSearching} firstJobs={firstJobs} firstDue={firstDue} />
          </Suspense>
          <Suspense fallback={null}>
            <PopupNotices url={page.status === 'reading' ? null : url} />
          </Suspense>
          {failure !== null && (
            <PopupNotice words={failure} deed={i18n.t('common.close')} isProblem onDeed={() => setFailure(null)} />
          )}
        </main>
        <PopupFooter />
      </div>
    </FailureContext>
  );
}
