import type { MissingReason } from '@jobmagpie/capture/inspection';
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { i18n } from '#i18n';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import type { BoardHealth, BoardReading, BoardReport } from '../../store/capture-health.ts';
import { fieldName } from '../../words/field-words.ts';
import { boardName } from '../board-name.ts';
import styles from './DiagnosticsPage.module.css';

const icons = { fine: CircleCheck, odd: CircleAlert, changing: CircleAlert, broken: CircleX } as const;

/** One board: whether it can be read, and what its last page lacked. */
export function BoardHealthRow({ report: { board, health, readings } }: { report: BoardReport }) {
  const [last] = readings;
  const shown = health === 'fine' && last !== undefined && isReadBadly(last) ? 'odd' : health;
  const Icon = icons[shown];
  return (
    <li className={styles.board}>
      <div className={styles.line}>
        <h2 className={styles.name}>{boardName(board)}</h2>
        <span className={`${styles.health} ${styles[shown]}`}>
          <Icon aria-hidden="true" />
          {healthWord(shown)}
        </span>
        {last !== undefined && (
          <span className={styles.soft}>
            {i18n.t('diagnostics.lastRead')} <RelativeTime at={last.at} />
          </span>
        )}
      </div>
      {shown === 'odd' && <p className={styles.soft}>{i18n.t('diagnostics.oddHint')}</p>}
      {last?.state === 'unread' && <p className={styles.soft}>{i18n.t('diagnostics.unread')}</p>}
      {last !== undefined && last.missing.length > 0 && (
        <ul className={styles.missing}>
          {last.missing.map(({ field, reason }) => (
            <li key={field}>
              <strong>{fieldName(field)}</strong> {reasonWords(reason)}
            </li>
          ))}
        </ul>
      )}
      {last !== undefined && last.guessed.length > 0 && (
        <p className={styles.soft}>{i18n.t('diagnostics.guessed', [last.guessed.map(fieldName).join(', ')])}</p>
      )}
    </li>
  );
}

/** What stands below is of the last page alone: one that is odd must not read as if all were well, nor as a change. */
function isReadBadly({ state }: BoardReading): boolean {
  return state === 'incomplete' || state === 'unread';
}

function healthWord(health: BoardHealth | 'odd'): string {
  switch (health) {
    case 'fine':
      return i18n.t('diagnostics.fine');
    case 'odd':
      return i18n.t('diagnostics.odd');
    case 'changing':
      return i18n.t('diagnostics.changing');
    case 'broken':
      return i18n.t('diagnostics.broken');
  }
}

function reasonWords(reason: MissingReason): string {
  return reason === 'not-said' ? i18n.t('diagnostics.notSaid') : i18n.t('diagnostics.boardSilent');
}
