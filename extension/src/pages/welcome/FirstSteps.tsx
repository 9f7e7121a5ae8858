import { useLiveQuery } from 'dexie-react-hooks';
import { ArrowRight } from 'lucide-react';
import { i18n } from '#i18n';
import { Kbd } from '../../components/Kbd.tsx';
import { newestJobs } from '../../store/jobs.ts';
import { dashboardUrl } from '../open-dashboard.ts';
import { boardsToTry } from './boards-to-try.ts';
import styles from './FirstSteps.module.css';
import { Step } from './Step.tsx';
import { useIsPinned } from './use-is-pinned.ts';

export function FirstSteps() {
  const isPinned = useIsPinned();
  const first = useLiveQuery(async () => (await newestJobs(1))[0] ?? null);
  const hasJob = first !== undefined && first !== null;
  return (
    <ol className={styles.steps}>
      <Step number={1} title={i18n.t('welcome.pin.title')} isDone={isPinned}>
        <p>{import.meta.env.FIREFOX ? i18n.t('welcome.pin.firefox') : i18n.t('welcome.pin.chrome')}</p>
      </Step>
      <Step number={2} title={i18n.t('welcome.open.title')} isDone={hasJob}>
        <p>{i18n.t('welcome.open.words')}</p>
        <ul className={styles.boards}>
          {boardsToTry.map(({ name, url }) => (
            <li key={url}>
              <a className={styles.board} href={url} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Step>
      <Step number={3} title={i18n.t('welcome.save.title')} isDone={hasJob}>
        {hasJob ? (
          <p role="status">
            {i18n.t('welcome.save.done', [first.value.title])}{' '}
            <a className={styles.next} href={dashboardUrl(`/jobs/${first.id}`)}>
              {i18n.t('welcome.save.see')} <ArrowRight aria-hidden="true" />
            </a>
          </p>
        ) : (
          <p>
            {i18n.t('welcome.save.words')} <Kbd>Alt</Kbd> <Kbd>Shift</Kbd> <Kbd>S</Kbd>.
          </p>
        )}
      </Step>
    </ol>
  );
}
