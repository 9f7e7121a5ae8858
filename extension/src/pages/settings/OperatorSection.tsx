import type { QueuedTask } from '@jobmagpie/api';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { useToast } from '../../components/Toast.tsx';
import { failureText } from '../../words/failure-text.ts';
import { taskName } from '../../words/task-name.ts';
import { taskStateName } from '../../words/task-state-name.ts';
import { callServer } from '../ask-server.ts';
import { Section } from '../Section.tsx';
import { useServer } from '../use-server.ts';
import { Answered } from './Answered.tsx';
import styles from './Rows.module.css';

const PAGE = 20;

/** The work of the server, for its owner; there only for them. */
export function OperatorSection({ serverUrl }: { serverUrl: string }) {
  const attempt = useAttempt();
  const toast = useToast();
  const answer = useServer('listTasks', { query: { limit: PAGE } });
  const change = async (endpoint: 'retryTask' | 'cancelTask', { id }: QueuedTask) => {
    const result = await callServer(endpoint, { params: { id } });
    if (!result.ok) toast(failureText(result.failure, serverUrl));
    await answer.reload();
  };
  return (
    <Section anchor="operator" title={i18n.t('operator.title')} hint={i18n.t('operator.hint')}>
      <Answered answer={answer} serverUrl={serverUrl}>
        {({ tasks }) =>
          tasks.length === 0 ? (
            <p className={styles.soft}>{i18n.t('operator.none')}</p>
          ) : (
            <ul className={styles.rows}>
              {tasks.map((task) => (
                <li key={task.id} className={styles.row}>
                  <div className={styles.words}>
                    <p className={styles.name}>{taskName(task.name)}</p>
                    <p className={styles.soft}>
                      {taskStateName(task.state)} ·{' '}
                      <RelativeTime at={task.endedAt ?? task.startedAt ?? task.createdAt} />
                      {task.error !== null && ` · ${task.error}`}
                    </p>
                  </div>
                  {task.state !== 'done' && task.state !== 'running' && (
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={i18n.t('operator.retryNamed', [taskName(task.name)])}
                      onClick={() => attempt(() => change('retryTask', task))}
                    >
                      {i18n.t('operator.retry')}
                    </Button>
                  )}
                  {(task.state === 'waiting' || task.state === 'running' || task.state === 'retried') && (
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={i18n.t('operator.cancelNamed', [taskName(task.name)])}
                      onClick={() => attempt(() => change('cancelTask', task))}
                    >
                      {i18n.t('common.cancel')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <div className={styles.deeds}>
        <Button size="small" onClick={() => attempt(answer.reload)}>
          {i18n.t('operator.reload')}
        </Button>
      </div>
    </Section>
  );
}
