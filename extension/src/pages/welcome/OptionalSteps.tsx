import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { readProfile } from '../../store/profile.ts';
import { setSkill } from '../../store/sets.ts';
import { announceWrite } from '../ask-background.ts';
import { dashboardUrl } from '../open-dashboard.ts';
import { PairForm } from '../PairForm.tsx';
import { SkillField } from '../profile/SkillField.tsx';
import { Section } from '../Section.tsx';
import { useSyncState } from '../use-sync-state.ts';
import styles from './OptionalSteps.module.css';

/** What can wait: skills for the score, and a server for other browsers. */
export function OptionalSteps({ hasPairForm }: { hasPairForm: boolean }) {
  const attempt = useAttempt();
  const profile = useLiveQuery(readProfile);
  const sync = useSyncState();
  const skills = Object.keys(profile?.skills ?? {});
  return (
    <div className={styles.optional}>
      <Section title={i18n.t('welcome.skills.title')} hint={i18n.t('welcome.skills.words')}>
        {profile !== undefined && (
          <SkillField
            held={skills}
            onAdd={(name) =>
              attempt(async () => {
                await setSkill(name, { level: null, years: null });
                announceWrite();
              })
            }
          />
        )}
        {skills.length > 0 && (
          <p className={styles.skills}>
            <span dir="auto">{skills.join(', ')}</span> ·{' '}
            <a href={dashboardUrl('/profile')}>{i18n.t('welcome.skills.more')}</a>
          </p>
        )}
      </Section>
      {hasPairForm && (
        <Section title={i18n.t('welcome.server.title')} hint={i18n.t('welcome.server.words')}>
          {sync !== undefined &&
            (sync.pairing === null ? (
              <PairForm />
            ) : (
              <p role="status">{i18n.t('welcome.server.paired', [sync.pairing.serverUrl])}</p>
            ))}
        </Section>
      )}
    </div>
  );
}
