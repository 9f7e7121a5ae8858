import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import type { ParkedMutation } from '../../store/database.ts';
import { jobById } from '../../store/jobs.ts';
import { dismissParked, parkedMutations } from '../../store/outbox.ts';
import { Section } from '../Section.tsx';
import styles from './ParkedSection.module.css';
import { parkedFields } from './parked-fields.ts';

/**
 * Edits that the server refused for good. Each shows what it would have written, which may stand nowhere else by now.
 * The section is there only if there are any.
 */
export function ParkedSection() {
  const attempt = useAttempt();
  const parked = useLiveQuery(async () =>
    Promise.all((await parkedMutations()).map(async (edit) => ({ edit, title: await titleOf(edit) }))),
  );
  if (parked === undefined || parked.length === 0) return null;
  return (
    <Section anchor="parked" title={i18n.t('settings.parked')} hint={i18n.t('settings.parkedHint')}>
      <ul className={styles.list}>
        {parked.map(({ edit, title }) => (
          <li key={edit.mutationId} className={styles.item}>
            <div className={styles.words}>
              <p className={styles.title} dir="auto">
                {title}
              </p>
              {edit.mutation.op === 'delete' && <p>{i18n.t('settings.parkedDelete')}</p>}
              <dl className={styles.fields}>
                {parkedFields(edit.mutation.fields).map(({ name, words }) => (
                  <div key={name} className={styles.field}>
                    <dt>{name}</dt>
                    <dd dir="auto">{words ?? i18n.t('settings.parkedEmpty')}</dd>
                  </div>
                ))}
              </dl>
              <p className={styles.reason}>
                {edit.reason} · <RelativeTime at={edit.parkedAt} />
              </p>
            </div>
            <Button size="small" onClick={() => attempt(() => dismissParked(edit.mutationId))}>
              {i18n.t('settings.dismiss')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function titleOf({ mutation }: ParkedMutation): Promise<string> {
  if (mutation.entity === 'profile') return i18n.t('shell.profile');
  if (mutation.entity === 'preferences') return i18n.t('shell.settings');
  const jobId = mutation.entity === 'stageChange' ? mutation.fields.jobId : mutation.id;
  const job = typeof jobId === 'string' ? await jobById(jobId) : undefined;
  return job?.value.title ?? i18n.t('settings.parkedUnknown');
}
