import { lazy, Suspense } from 'react';
import { i18n } from '#i18n';
import { Skeleton } from '../../components/Skeleton.tsx';
import { noPostingText } from '../../words/no-posting-text.ts';
import styles from './ThisPageCard.module.css';
import type { ThisPageState } from './use-this-page.ts';

const PagePosting = lazy(async () => ({ default: (await import('./PagePosting.tsx')).PagePosting }));
const PageGaps = lazy(async () => ({ default: (await import('./PageGaps.tsx')).PageGaps }));
const PageJob = lazy(async () => ({ default: (await import('./PageJob.tsx')).PageJob }));

/** What the page in the tab is, in a space of fixed height so that nothing below it moves when it is known. */
export function ThisPageCard({ page, gaps, save }: Pick<ThisPageState, 'page' | 'gaps' | 'save'>) {
  return (
    <section className={styles.card} aria-label={i18n.t('popup.thisPage')} aria-busy={page.status === 'reading'}>
      {page.status === 'reading' && <ThisPageSkeleton />}
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
    </section>
  );
}

function ThisPageSkeleton() {
  return (
    <div className={styles.skeleton}>
      <Skeleton width="82%" height={16} />
      <Skeleton width="56%" />
      <Skeleton width="34%" />
    </div>
  );
}
