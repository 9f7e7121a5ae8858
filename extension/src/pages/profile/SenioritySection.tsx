import type { Profile } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Select } from '../../components/Select.tsx';
import { seniorityOptions } from '../choices.ts';
import { Section } from '../Section.tsx';
import styles from './SenioritySection.module.css';
import type { SaveProfile } from './save-profile.ts';

export function SenioritySection({ profile, onSave }: { profile: Profile; onSave: SaveProfile }) {
  const attempt = useAttempt();
  return (
    <Section title={i18n.t('profile.seniority')} hint={i18n.t('profile.seniorityHint')}>
      <Select
        className={styles.select}
        label={i18n.t('profile.seniority')}
        isLabelHidden
        value={profile.seniority ?? ''}
        options={[{ value: '', label: i18n.t('profile.noSeniority') }, ...seniorityOptions()]}
        onValue={(seniority) => attempt(() => onSave({ seniority: seniority === '' ? null : seniority }))}
      />
    </Section>
  );
}
