import { type MatchResult, score } from '@jobmagpie/matching';
import type { Job } from '@jobmagpie/model';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { ScoreRing } from '../../components/ScoreRing.tsx';
import { readPreferences, readProfile } from '../../store/profile.ts';
import { matchWord } from '../../words/match-word.ts';
import { missingText } from '../../words/missing-text.ts';
import { scorePlace } from '../../words/score-place.ts';
import { routeHash } from '../route.ts';
import styles from './JobScore.module.css';
import panel from './Panel.module.css';
import { ScoreParts } from './ScoreParts.tsx';
import { ScoreSkills } from './ScoreSkills.tsx';
import { showPlaces } from './show-places.ts';

/** The score in full: what counted how much, and the words of the posting that it rests on. */
export function JobScore({ job }: { job: Job }) {
  const basis = useLiveQuery(async () => ({
    profile: await readProfile(),
    weights: (await readPreferences()).matchWeights,
  }));
  const result = useMemo(() => (basis === undefined ? null : score(basis.profile, job, basis.weights)), [basis, job]);
  const [found, setFound] = useState('');
  if (result === null) return <section className={panel.panel} />;
  return (
    <section className={styles.score} aria-labelledby="score-heading">
      <h2 id="score-heading" className="visually-hidden">
        {i18n.t('score.heading')}
      </h2>
      {result.status === 'no-score' ? <NoScore missing={result.missing} /> : <Total result={result} />}
      {result.status === 'scored' && (
        <>
          <ScoreParts result={result} />
          <ScoreSkills
            skills={result.skills}
            onShow={(skill) => {
              const count = showPlaces(job, skill.places);
              setFound(
                count === 0
                  ? i18n.t('score.notFound', [skill.skill])
                  : i18n.t('score.found', count, [skill.skill, count]),
              );
            }}
          />
        </>
      )}
      <p className="visually-hidden" role="status">
        {found}
      </p>
    </section>
  );
}

function Total({ result }: { result: MatchResult & { status: 'scored' } }) {
  const { total, word, confidence } = result;
  const sureness = confidence >= 0.8 ? 'high' : confidence >= 0.5 ? 'medium' : 'low';
  return (
    <div className={styles.total}>
      <ScoreRing match={{ status: 'scored', total, word, reasons: [] }} size="large" />
      <div>
        <p className={styles.word}>{i18n.t('score.match', [matchWord(word)])}</p>
        <p className={styles.confidence}>{i18n.t(`score.confidence.${sureness}`)}</p>
      </div>
    </div>
  );
}

function NoScore({ missing }: { missing: (MatchResult & { status: 'no-score' })['missing'] }) {
  const place = scorePlace(missing);
  return (
    <div className={styles.total}>
      <ScoreRing match={null} size="large" />
      <div>
        <p className={styles.word}>{i18n.t('score.none')}</p>
        <p className={styles.confidence}>{missingText(missing)}</p>
        {place !== null && (
          <a href={routeHash({ page: place })}>
            {place === 'profile' ? i18n.t('score.toProfile') : i18n.t('score.toSettings')}
          </a>
        )}
      </div>
    </div>
  );
}
