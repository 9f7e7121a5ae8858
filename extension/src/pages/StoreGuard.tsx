import { Component, type ReactNode, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../components/Button.tsx';
import { Mark } from '../components/Mark.tsx';
import type { StoreWait } from '../store/open.ts';
import { type StoreProblem, storeProblemOf } from '../store/store-problem.ts';
import { afterFirstPaint } from './first-paint.ts';
import styles from './StoreGuard.module.css';

/**
 * Shows what is wrong where the store cannot be read, and what it waits for where that takes long, instead of an empty
 * page that looks like lost jobs.
 */
export function StoreGuard({ children }: { children: ReactNode }) {
  const [problem, setProblem] = useState<StoreProblem | null>(null);
  const [wait, setWait] = useState<StoreWait | null>(null);
  useEffect(() => {
    let stopListening: (() => void) | undefined;
    let isGone = false;
    // A live query keeps silent where the store does not open, so that is asked for here.
    watchStore(setWait, () => setProblem('blocked')).then(
      (stop) => {
        setWait(null);
        if (isGone) stop();
        else stopListening = stop;
      },
      (error: unknown) => {
        console.error('The store did not open', error);
        setProblem(storeProblemOf(error));
      },
    );
    return () => {
      isGone = true;
      stopListening?.();
    };
  }, []);
  if (problem !== null) return <StoreProblemPage problem={problem} />;
  return wait === null ? <Boundary>{children}</Boundary> : <StoreWaitPage wait={wait} />;
}

async function watchStore(onWait: (wait: StoreWait) => void, onReleased: () => void): Promise<() => void> {
  await afterFirstPaint();
  const { onStoreReleased, openStore } = await import('../store/open.ts');
  await openStore(onWait);
  return onStoreReleased(onReleased);
}

class Boundary extends Component<{ children: ReactNode }, { problem: StoreProblem | null }> {
  override state: { problem: StoreProblem | null } = { problem: null };

  static getDerivedStateFromError(error: unknown) {
    return { problem: storeProblemOf(error) };
  }

  override componentDidCatch(error: unknown) {
    console.error('The page cannot go on', error);
  }

  override render() {
    return this.state.problem === null ? this.props.children : <StoreProblemPage problem={this.state.problem} />;
  }
}

function StoreWaitPage({ wait }: { wait: StoreWait }) {
  return (
    <main className={styles.page}>
      <Mark size={40} />
      <div role="status">
        <h1 className={styles.title}>{i18n.t(`store.${wait}.title`)}</h1>
        <p className={styles.words}>{i18n.t(`store.${wait}.words`)}</p>
      </div>
    </main>
  );
}

function StoreProblemPage({ problem }: { problem: StoreProblem }) {
  return (
    <main className={styles.page}>
      <Mark size={40} />
      <div role="alert">
        <h1 className={styles.title}>{i18n.t(`store.${problem}.title`)}</h1>
        <p className={styles.words}>{i18n.t(`store.${problem}.words`)}</p>
      </div>
      <Button kind="primary" onClick={() => location.reload()}>
        {i18n.t('common.tryAgain')}
      </Button>
    </main>
  );
}
