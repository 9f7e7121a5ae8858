import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { useToast } from '../../components/Toast.tsx';
import { findLookalikes, type Lookalikes, mergeJobs } from '../../store/duplicates.ts';
import { announceWrite } from '../ask-background.ts';
import { routeHash } from '../route.ts';
import { Section } from '../Section.tsx';
import styles from './Rows.module.css';

/** Jobs that were saved twice; there only if there are any. */
export function DuplicatesSection() {
  const attempt = useAttempt();
  const toast = useToast();
  const all = useLiveQuery(findLookalikes);
  if (all === undefined || all.length === 0) return null;
  const merge = async (jobs: Lookalikes) => {
    const takeBack = await mergeJobs(jobs);
    if (takeBack === null) return toast(i18n.t('duplicates.tooLong'));
    announceWrite();
    toast(i18n.t('duplicates.merged', [jobs[0].value.title]), async () => {
      await takeBack();
      announceWrite();
    });
  };
  return (
    <Section anchor="duplicates" title={i18n.t('duplicates.title')} hint={i18n.t('duplicates.hint')}>
      <ul className={styles.rows}>
        {all.map((jobs) => (
          <li key={jobs[0].id} className={styles.row}>
            <div className={styles.words}>
              {jobs.map(({ id, value }) => (
                <p key={id}>
                  <a className={styles.name} href={routeHash({ page: 'job', id })} dir="auto">
                    {value.title}
                  </a>{' '}
                  <span className={styles.soft}>
                    {value.company} · {i18n.t('popup.savedBefore')} <RelativeTime at={value.savedAt} />
                  </span>
                </p>
              ))}
            </div>
            <Button
              size="small"
              aria-label={i18n.t('duplicates.mergeNamed', [jobs[0].value.title])}
              onClick={() => attempt(() => merge(jobs))}
            >
              {i18n.t('duplicates.merge')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
