import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import { FailureContext } from '../../components/attempt.ts';
import type { FirstRows } from '../../store/first-rows.ts';
import { useFirstPageEnd } from '../use-first-page-end.ts';
import { JobRows } from './JobRows.tsx';
import { PopupFrame } from './PopupFrame.tsx';
import { PopupNotice } from './PopupNotice.tsx';
import { readQueryDraft, writeQueryDraft } from './query-draft.ts';
import { SearchField } from './SearchField.tsx';
import { ThisPageCard } from './ThisPageCard.tsx';
import { TodayRows } from './TodayRows.tsx';
import { useThisPage } from './use-this-page.ts';

const JobList = lazy(async () => ({ default: (await import('./JobList.tsx')).JobList }));
const PopupNotices = lazy(async () => ({ default: (await import('./PopupNotices.tsx')).PopupNotices }));
const SyncLine = lazy(async () => ({ default: (await import('./SyncLine.tsx')).SyncLine }));

/** `first` is what the popup's head has read; undefined where that takes long or fails. */
export function Popup({ first }: { first: FirstRows | undefined }) {
  useFirstPageEnd();
  const [query, setQuery] = useState(readQueryDraft);
  const [isSearching, setIsSearching] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { page, url, gaps, save } = useThisPage();
  return (
    <FailureContext value={setFailure}>
      <PopupFrame
        syncLine={
          <Suspense fallback={undefined}>
            <SyncLine />
          </Suspense>
        }
      >
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
              {query === '' && <TodayRows items={first?.due} />}
              <JobRows heading={i18n.t('popup.newest')} jobs={query === '' ? first?.jobs : undefined} />
            </>
          }
        >
          <JobList query={query} isSearching={isSearching} first={first} />
        </Suspense>
        <Suspense fallback={null}>
          <PopupNotices url={page.status === 'reading' ? null : url} />
        </Suspense>
        {failure !== null && (
          <PopupNotice words={failure} deed={i18n.t('common.close')} isProblem onDeed={() => setFailure(null)} />
        )}
      </PopupFrame>
    </FailureContext>
  );
}
