import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { editPreferences, readPreferences } from '../../store/profile.ts';
import { announceWrite } from '../ask-background.ts';
import { Section } from '../Section.tsx';

/** Whether the results in the lists of boards are marked. */
export function ResultMarksSection() {
  const attempt = useAttempt();
  const isOn = useLiveQuery(async () => (await readPreferences()).resultMarks);
  if (isOn === undefined) return null;
  const choose = async (resultMarks: boolean) => {
    await editPreferences({ resultMarks });
    announceWrite();
  };
  return (
    <Section anchor="marks" title={i18n.t('settings.resultMarks')} hint={i18n.t('settings.resultMarksHint')}>
      <Checkbox
        label={i18n.t('settings.markResults')}
        checked={isOn}
        onChecked={(isChecked) => attempt(() => choose(isChecked))}
      />
    </Section>
  );
}
