import type { Job } from '@jobmagpie/model';
import { lazy, Suspense } from 'react';
import { i18n } from '#i18n';
import styles from './JobDescription.module.css';

const Markdown = lazy(() => import('./Markdown.tsx'));

/** The id of the element that holds the words of the posting, which the score leads to. */
export const DESCRIPTION_ID = 'posting-words';

export function JobDescription({ job: { description } }: { job: Job }) {
  return (
    <section aria-labelledby="description-heading">
      <h2 id="description-heading" className={styles.heading}>
        {i18n.t('job.description')}
      </h2>
      {description === null ? (
        <p className={styles.none}>{i18n.t('job.noDescription')}</p>
      ) : (
        <div id={DESCRIPTION_ID} className={styles.words} dir="auto" tabIndex={-1}>
          <Suspense fallback={<p className={styles.plain}>{description.text}</p>}>
            <Markdown text={description.markdown} />
          </Suspense>
        </div>
      )}
    </section>
  );
}
