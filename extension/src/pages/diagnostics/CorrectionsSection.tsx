import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { useToast } from '../../components/Toast.tsx';
import { allCorrections, type CorrectionRow, dropCorrection, keepCorrection } from '../../store/corrections.ts';
import { fieldName } from '../../words/field-words.ts';
import { Section } from '../Section.tsx';
import rows from '../settings/Rows.module.css';

/** What a person has pointed at on pages, and is looked for there again; there only if there is any. */
export function CorrectionsSection() {
  const attempt = useAttempt();
  const toast = useToast();
  const all = useLiveQuery(allCorrections);
  if (all === undefined || all.length === 0) return null;
  const forget = async (correction: CorrectionRow) => {
    await dropCorrection(correction);
    toast(i18n.t('diagnostics.forgotten', [fieldName(correction.field)]), () => keepCorrection(correction));
  };
  return (
    <Section title={i18n.t('diagnostics.pointed')} hint={i18n.t('diagnostics.pointedHint')}>
      <ul className={rows.rows}>
        {all.map((correction) => (
          <li key={`${correction.host} ${correction.field}`} className={rows.row}>
            <div className={rows.words}>
              <span className={rows.name}>{fieldName(correction.field)}</span>{' '}
              <span className={rows.soft}>{correction.host}</span>
            </div>
            <Button
              size="small"
              aria-label={i18n.t('diagnostics.forgetNamed', [fieldName(correction.field), correction.host])}
              onClick={() => attempt(() => forget(correction))}
            >
              {i18n.t('diagnostics.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
