import { systemClock } from '@jobmagpie/model/clock';
import { CalendarClock } from 'lucide-react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { localDate } from '../../local-date.ts';
import type { AgendaItem } from '../../store/agenda/agenda.ts';
import { deadlineText } from '../../words/deadline-text.ts';
import { dashboardUrl, openDashboard } from '../open-dashboard.ts';
import styles from './TodayRows.module.css';

/** As many as leave room for the newest jobs; the dashboard has them all. */
const SHOWN = 3;

/** What is due today or nearly, above everything that can wait; nothing at all where nothing is. */
export function TodayRows({ items }: { items: readonly AgendaItem[] | undefined }) {
  const attempt = useAttempt();
  if (items === undefined || items.length === 0) return null;
  return (
    <section className={styles.today} aria-label={i18n.t('popup.today')}>
      <h2 className={styles.heading}>{i18n.t('popup.today')}</h2>
      <ul>
        {items.slice(0, SHOWN).map(({ jobId, title, company, on }) => (
          <li key={jobId}>
            <a
              className={styles.row}
              href={dashboardUrl(`/jobs/${jobId}`)}
              onClick={(event) => {
                event.preventDefault();
                attempt(() => openDashboard(`/jobs/${jobId}`));
              }}
            >
              <CalendarClock aria-hidden="true" />
              <span className={styles.title} dir="auto">
                {[title, company].filter(Boolean).join(' · ')}
              </span>
              <span className={styles.when}>{deadlineText(on, localDate(systemClock()))}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
