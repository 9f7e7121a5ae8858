import type { MatchPart, MatchResult, PartName, Reason } from '@jobmagpie/matching';
import { i18n } from '#i18n';
import { leftOutText, reasonText } from '../../words/reason-text.ts';
import { routeHash } from '../route.ts';
import styles from './ScoreParts.module.css';

const names: readonly PartName[] = ['techStack', 'location', 'experience'];

/** The parts of a score: how well each fits, what it counts of the whole, and why. */
export function ScoreParts({ result }: { result: MatchResult & { status: 'scored' } }) {
  return (
    <ul className={styles.parts}>
      {names.map((name) => (
        <Part
          key={name}
          name={name}
          part={result.parts[name]}
          reasons={result.reasons.filter((reason) => partOf(reason) === name)}
        />
      ))}
    </ul>
  );
}

function Part({ name, part, reasons }: { name: PartName; part: MatchPart; reasons: readonly Reason[] }) {
  if (part.status === 'left-out') {
    const isOurs = part.reason.startsWith('profile');
    return (
      <li className={styles.part}>
        <span className={styles.name}>{i18n.t(`score.part.${name}`)}</span>
        <span className={styles.share}>{i18n.t('score.leftOut')}</span>
        <p className={styles.why}>
          {leftOutText(part.reason)}
          {isOurs && (
            <>
              {' '}
              <a href={routeHash({ page: 'profile' })}>{i18n.t('score.addIt')}</a>
            </>
          )}
        </p>
      </li>
    );
  }
  const value = Math.round(part.score);
  return (
    <li className={styles.part}>
      <span className={styles.name}>{i18n.t(`score.part.${name}`)}</span>
      <span className={styles.share}>
        <strong>{value}</strong> · {i18n.t('score.counts', [Math.round(part.share * 100)])}
      </span>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.value} style={{ inlineSize: `${value}%` }} />
      </span>
      {/* The skills stand below with their words; here is what else spoke for or against. */}
      {name !== 'techStack' &&
        reasons.map((reason) => (
          <p key={reason.kind} className={styles.why}>
            {reasonText(reason)}
          </p>
        ))}
    </li>
  );
}

function partOf(reason: Reason): PartName | null {
  if (reason.kind === 'part-left-out') return null;
  if (reason.kind.startsWith('skills')) return 'techStack';
  return reason.kind.startsWith('seniority') || reason.kind.startsWith('years') ? 'experience' : 'location';
}
