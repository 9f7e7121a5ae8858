import { type Posting, systemClock } from '@jobmagpie/model';
import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { duplicatesOf } from '../../store/duplicates-of.ts';
import { duplicateText, lookalikeReasonsText } from '../../words/duplicate-text.ts';
import { dashboardUrl, openDashboard } from '../open-dashboard.ts';
import styles from './PagePosting.module.css';

/** Says that this posting looks like a job that is saved already from elsewhere, and why, before it is saved twice. */
export function SavedBefore({ posting }: { posting: Posting }) {
  const attempt = useAttempt();
  const found = useLiveQuery(async () => (await duplicatesOf(posting))[0] ?? null, [posting]);
  if (found == null) return null;
  const path = `/jobs/${found.job.id}` as const;
  return (
    <p className={styles.before} role="status" title={lookalikeReasonsText(found.reasons)}>
      {duplicateText(found, null, systemClock())}{' '}
      <a
        href={dashboardUrl(path)}
        onClick={(event) => {
          event.preventDefault();
          attempt(() => openDashboard(path));
        }}
      >
        {i18n.t('duplicates.look')}
      </a>
    </p>
  );
}
