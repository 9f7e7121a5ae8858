import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import type { Lookalikes } from '../../store/duplicates.ts';
import { lookalikeReasonsText } from '../../words/duplicate-text.ts';
import { boardName } from '../board-name.ts';
import { routeHash } from '../route.ts';
import { Section } from '../Section.tsx';
import { useDuplicateChoice } from '../use-duplicate-choice.ts';
import styles from './Rows.module.css';

/** Jobs that look like one, with the reasons. */
export function DuplicatesSection({ lookalikes }: { lookalikes: readonly Lookalikes[] }) {
  const attempt = useAttempt();
  const { merge, notSame } = useDuplicateChoice();
  return (
    <Section anchor="duplicates" title={i18n.t('duplicates.title')} hint={i18n.t('duplicates.hint')}>
      <ul className={styles.rows}>
        {lookalikes.map(({ jobs, reasons }) => {
          const [first, second] = jobs;
          const { title } = first.value;
          return (
            <li key={first.id} className={styles.row}>
              <div className={styles.words}>
                {jobs.map(({ id, value }) => (
                  <p key={id}>
                    <a className={styles.name} href={routeHash({ page: 'job', id })} dir="auto">
                      {value.title}
                    </a>{' '}
                    <span className={styles.soft}>
                      {[value.company, boardName(value.board)].filter(Boolean).join(' · ')} ·{' '}
                      {i18n.t('popup.savedBefore')} <RelativeTime at={value.savedAt} />
                    </span>
                  </p>
                ))}
                <p className={styles.soft}>{lookalikeReasonsText(reasons)}</p>
              </div>
              <Button
                size="small"
                aria-label={i18n.t('duplicates.mergeNamed', [title])}
                onClick={() => attempt(() => merge(jobs))}
              >
                {i18n.t('duplicates.merge')}
              </Button>
              {jobs.length === 2 && (
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={i18n.t('duplicates.notSameNamed', [title])}
                  onClick={() => attempt(() => notSame(second.value.id, first.value.id, title))}
                >
                  {i18n.t('duplicates.notSame')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
