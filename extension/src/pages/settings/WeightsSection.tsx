import { defaultMatchWeights, type MatchWeights } from '@jobmagpie/model';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { editPreferences, readPreferences } from '../../store/profile.ts';
import { announceWrite } from '../ask-background.ts';
import { Section } from '../Section.tsx';
import styles from './WeightsSection.module.css';
import { setWeight, weightNames } from './weights.ts';

const WAIT_MS = 400;

/** How much each part of the score counts; together always 100 percent. */
export function WeightsSection() {
  const stored = useLiveQuery(async () => (await readPreferences()).matchWeights);
  const [moved, setMoved] = useState<MatchWeights | null>(null);
  const weights = moved ?? stored;
  const announceSoon = useAnnounceSoon();
  const attempt = useAttempt();

  const keep = async (next: MatchWeights) => {
    setMoved(next);
    if (await attempt(() => editPreferences({ matchWeights: next }))) announceSoon();
    else setMoved(null);
  };

  if (weights === undefined) return null;
  const isDefault = weightNames.every((name) => weights[name] === defaultMatchWeights[name]);
  return (
    <Section anchor="weights" title={i18n.t('settings.weights')} hint={i18n.t('settings.weightsHint')}>
      <div className={styles.sliders}>
        {weightNames.map((name) => (
          <label key={name} className={styles.slider}>
            <span className={styles.name}>{i18n.t(`score.part.${name}`)}</span>
            <input
              type="range"
              min={0}
              max={100}
              step={5}
              value={weights[name]}
              aria-valuetext={i18n.t('settings.percent', [weights[name]])}
              onChange={(event) => keep(setWeight(weights, name, Number(event.target.value)))}
            />
            <output className={styles.value}>{i18n.t('settings.percent', [weights[name]])}</output>
          </label>
        ))}
      </div>
      {!isDefault && (
        <div>
          <Button size="small" kind="quiet" onClick={() => keep(defaultMatchWeights)}>
            {i18n.t('settings.defaultWeights')}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Tells of a write once the slider rests: every saved job is scored anew then. */
function useAnnounceSoon(): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      announceWrite();
    },
    [],
  );
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      announceWrite();
    }, WAIT_MS);
  }, []);
}
