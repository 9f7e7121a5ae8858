import { useLiveQuery } from 'dexie-react-hooks';
import { BookmarkPlus, EyeOff } from 'lucide-react';
import { i18n } from '#i18n';
import { EmptyState } from '../../components/EmptyState.tsx';
import { placeWords } from '../../components/place-words.ts';
import { StageIcon } from '../../components/StageIcon.tsx';
import { newestJobs } from '../../store/jobs.ts';
import { stageName } from '../../words/stage-name.ts';
import styles from './NoPageJob.module.css';

const NEWEST_COUNT = 20;

/** Why no job stands here and what to do, with the newest jobs to put beside the page all the same. */
export function NoPageJob({ isPageKnown, onChoose }: { isPageKnown: boolean; onChoose: (id: string) => void }) {
  const jobs = useLiveQuery(() => newestJobs(NEWEST_COUNT), []);
  return (
    <>
      <h1 className="visually-hidden">{i18n.t('extension.name')}</h1>
      <EmptyState icon={isPageKnown ? <BookmarkPlus aria-hidden="true" /> : <EyeOff aria-hidden="true" />}>
        {i18n.t(isPageKnown ? 'panel.notSaved' : 'panel.hidden')}
      </EmptyState>
      {jobs !== undefined && jobs.length > 0 && (
        <section aria-labelledby="panel-newest">
          <h2 id="panel-newest" className={styles.heading}>
            {i18n.t('panel.choose')}
          </h2>
          <ul>
            {jobs.map(({ id, value }) => (
              <li key={id}>
                <button type="button" className={styles.row} onClick={() => onChoose(id)}>
                  <span className={styles.title} dir="auto">
                    {value.title}
                  </span>
                  <span className={styles.facts}>
                    <StageIcon stage={value.stage} size={13} />
                    <span className="visually-hidden">{stageName(value.stage)}</span>
                    <span className={styles.place} dir="auto">
                      {[value.company, placeWords(value)].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
