import type { Stage } from '@jobmagpie/model';
import { ChevronsLeftRight, ChevronsRightLeft } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import { formatLanguage } from '../../components/language.ts';
import { StageIcon } from '../../components/StageIcon.tsx';
import { stageName } from '../../words/stage-name.ts';
import styles from './BoardColumn.module.css';

interface ColumnFrameProps {
  stage: Stage;
  frame?: Ref<HTMLElement>;
  headingId: string;
  /** Null until all jobs were read. */
  count: number | null;
  isFolded: boolean;
  /** Without a head of its own where tabs name the columns. */
  isAlone?: boolean;
  /** A card is carried over it that may be let go here. */
  isOver?: boolean;
  /** Why the card that is carried cannot come here; null where it can. */
  refusal?: string | null;
  onFold: (stage: Stage) => void;
  children: ReactNode;
}

/** A column around its cards, or the strip that is left of it while it is folded. */
export function ColumnFrame(props: ColumnFrameProps) {
  const { stage, frame, headingId, count, isFolded, isAlone = false, isOver = false, refusal = null } = props;
  const { onFold, children } = props;
  const number = count === null ? '' : new Intl.NumberFormat(formatLanguage()).format(count);
  const name = stageName(stage);
  const nameWithCount = count === null ? name : i18n.t('board.column', count, [number, name]);
  const state = {
    'data-over': isOver,
    'data-closed': refusal !== null,
  };
  if (isFolded) {
    return (
      <section ref={frame} className={styles.folded} {...state} aria-labelledby={headingId}>
        <button
          type="button"
          className={styles.strip}
          aria-label={i18n.t('board.unfold', [nameWithCount])}
          title={i18n.t('board.unfold', [name])}
          onClick={() => onFold(stage)}
        >
          <ChevronsLeftRight aria-hidden="true" />
          <StageIcon stage={stage} />
          <span className={styles.count}>{number}</span>
          <h2 id={headingId} className={styles.upright}>
            {name}
          </h2>
        </button>
      </section>
    );
  }
  return (
    <section
      ref={frame}
      className={isAlone ? styles.alone : styles.column}
      data-stage={stage}
      {...state}
      aria-labelledby={headingId}
    >
      <div className={isAlone ? 'visually-hidden' : styles.head}>
        <StageIcon stage={stage} />
        <h2 id={headingId} className={styles.name} aria-label={nameWithCount}>
          {name}
        </h2>
        <span className={styles.count} aria-hidden="true">
          {number}
        </span>
        {!isAlone && (
          <IconButton
            label={i18n.t('board.fold', [name])}
            className={styles.fold}
            icon={<ChevronsRightLeft aria-hidden="true" />}
            onClick={() => onFold(stage)}
          />
        )}
      </div>
      {refusal !== null && (
        <p className={styles.refusal} aria-hidden="true">
          {refusal}
        </p>
      )}
      {children}
    </section>
  );
}
