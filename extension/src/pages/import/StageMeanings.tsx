import { type Stage, stages } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { Select } from '../../components/Select.tsx';
import { stageName } from '../../words/stage-name.ts';
import { Section } from '../Section.tsx';
import styles from './Import.module.css';
import type { ImportChoices } from './use-choices.ts';

/** As many as a person may want to look through; a column with more is no column of stages. */
const SHOWN = 40;

/** What the words for stages in the file mean here. */
export function StageMeanings({ choices }: { choices: ImportChoices }) {
  if (choices.stages.size === 0) return null;
  return (
    <Section title={i18n.t('importPage.stages')} hint={i18n.t('importPage.stagesHint')}>
      {choices.stages.size > SHOWN && <p className={styles.words}>{i18n.t('importPage.tooManyStages')}</p>}
      <ul className={styles.meanings}>
        {[...choices.stages].slice(0, SHOWN).map(([words, { said, stage }]) => (
          <li key={words}>
            <Select<Stage | 'unknown'>
              label={said}
              size="small"
              value={stage ?? 'unknown'}
              options={[
                ...(stage === null ? [{ value: 'unknown' as const, label: i18n.t('importPage.chooseStage') }] : []),
                ...stages.map((value) => ({ value, label: stageName(value) })),
              ]}
              onValue={(chosen) => chosen !== 'unknown' && choices.mean(words, chosen)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
