import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { editPreferences, readPreferences } from '../../store/profile.ts';
import { announceWrite } from '../ask-background.ts';
import { Section } from '../Section.tsx';

/** Whether the popup and the button in a page save at the first click, or show what was read first. */
export function SavingSection() {
  const attempt = useAttempt();
  const isOn = useLiveQuery(async () => (await readPreferences()).confirmsBeforeSaving);
  if (isOn === undefined) return null;
  const choose = async (confirmsBeforeSaving: boolean) => {
    await editPreferences({ confirmsBeforeSaving });
    announceWrite();
  };
  return (
    <Section anchor="saving" title={i18n.t('settings.saving')} hint={i18n.t('settings.savingHint')}>
      <Checkbox
        label={i18n.t('settings.confirmFirst')}
        checked={isOn}
        onChecked={(isChecked) => attempt(() => choose(isChecked))}
      />
    </Section>
  );
}
