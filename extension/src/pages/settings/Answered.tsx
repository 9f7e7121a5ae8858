import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { failureText } from '../../words/failure-text.ts';
import type { ServerAnswer } from '../use-server.ts';
import styles from './Rows.module.css';

interface AnsweredProps<Value> {
  answer: ServerAnswer<Value>;
  serverUrl: string;
  children: (value: Value) => ReactNode;
}

/** What the server said, the shape of it while it is on its way, or why it did not come. */
export function Answered<Value>({ answer: { result, reload }, serverUrl, children }: AnsweredProps<Value>) {
  const attempt = useAttempt();
  if (result === undefined) {
    return (
      <div className={styles.shape} aria-busy="true">
        <Skeleton width="70%" height={14} />
        <Skeleton width="45%" height={14} />
      </div>
    );
  }
  if (result.ok) return children(result.value);
  return (
    <Notice
      kind={result.failure.kind === 'unreachable' ? 'quiet' : 'problem'}
      action={
        <Button size="small" onClick={() => attempt(reload)}>
          {i18n.t('common.tryAgain')}
        </Button>
      }
    >
      {failureText(result.failure, serverUrl)}
    </Notice>
  );
}
