import { lazy, Suspense } from 'react';
import { noPostingText } from '../../words/no-posting-text.ts';
import styles from './ThisPageCard.module.css';
import { ThisPageFrame, ThisPageSkeleton } from './ThisPageFrame.tsx';
import type { ThisPageState } from './use-this-page.ts';

const PagePosting = lazy(async () => ({ default: (await import('./PagePosting.tsx')).PagePosting }));
const PageGaps = lazy(async () => ({ default: (await import('./PageGaps.tsx')).PageGaps }));
const PageJob = lazy(async () => ({ default: (await import('./PageJob.tsx')).PageJob }));

/** What the page in the tab is, in a space of fixed height so that nothing below it moves when it is known. */
export function ThisPageCard({ page, gaps, save }: Pick<ThisPageState, 'page' | 'gaps' | 'save'>) {
  return (
    <ThisPageFrame isReading={page.status === 'reading'}>
      {(page.status === 'posting' || page.status === 'saving') && (
        <Suspense fallback={<ThisPageSkeleton />}>
          <PagePosting
            posting={page.posting}
            problem={page.status === 'posting' ? page.problem : null}
            isSaving={page.status === 'saving'}
            onSave={save}
          />
        </Suspense>
      )}
      {page.status === 'job' && (
        <Suspense fallback={<ThisPageSkeleton />}>
          <PageJob jobId={page.jobId} isJustSaved={page.isJustSaved} />
        </Suspense>
      )}
      {page.status === 'none' && <p className={styles.words}>{noPostingText(page.reason)}</p>}
      {page.status === 'unreadable' && <p className={styles.words}>{page.problem}</p>}
      {gaps !== null && page.status !== 'saving' && (
        <Suspense fallback={null}>
          <PageGaps gaps={gaps} isPosting={page.status !== 'none'} jobId={page.status === 'job' ? page.jobId : null} />
        </Suspense>
      )}
    </ThisPageFrame>
  );
}
