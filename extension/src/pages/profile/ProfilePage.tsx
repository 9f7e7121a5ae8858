import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { readProfile } from '../../store/profile.ts';
import { usePageTitle } from '../use-page-title.ts';
import { PlacesSection } from './PlacesSection.tsx';
import styles from './ProfilePage.module.css';
import { SalarySection } from './SalarySection.tsx';
import { SenioritySection } from './SenioritySection.tsx';
import { SkillsSection } from './SkillsSection.tsx';
import { saveProfile } from './save-profile.ts';

/** Who is looking, and for what. Every change is saved as it is made. */
export default function ProfilePage() {
  usePageTitle(i18n.t('shell.profile'));
  const profile = useLiveQuery(readProfile);
  const [isSaved, setIsSaved] = useState(false);
  if (profile === undefined) return null;
  const onSaved = () => setIsSaved(true);
  const save: typeof saveProfile = async (changes) => {
    await saveProfile(changes);
    onSaved();
  };
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{i18n.t('shell.profile')}</h1>
        <p className={styles.intro}>{i18n.t('profile.intro')}</p>
        <p className={styles.state} role="status">
          {isSaved ? i18n.t('profile.saved') : ''}
        </p>
      </header>
      <SkillsSection skills={profile.skills} onSaved={onSaved} />
      <PlacesSection profile={profile} onSaved={onSaved} />
      <SenioritySection profile={profile} onSave={save} />
      <SalarySection profile={profile} onSave={save} />
    </div>
  );
}
