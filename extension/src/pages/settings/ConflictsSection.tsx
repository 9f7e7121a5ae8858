import type { Conflict } from '@jobmagpie/api';
import { CircleCheck } from 'lucide-react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { useToast } from '../../components/Toast.tsx';
import { writeField } from '../../store/write-field.ts';
import { failureText } from '../../words/failure-text.ts';
import { announceWrite } from '../ask-background.ts';
import { callServer } from '../ask-server.ts';
import { Section } from '../Section.tsx';
import { useServer } from '../use-server.ts';
import { Answered } from './Answered.tsx';
import { ConflictRow } from './ConflictRow.tsx';
import styles from './ConflictsSection.module.css';

/** What two browsers wrote without knowing of each other, to be chosen from. */
export function ConflictsSection({ serverUrl }: { serverUrl: string }) {
  const attempt = useAttempt();
  const toast = useToast();
  const answer = useServer('listConflicts', {});

  const close = async ({ id }: Conflict): Promise<boolean> => {
    const result = await callServer('resolveConflict', { params: { id } });
    const isGone = !result.ok && result.failure.kind === 'refused' && result.failure.errorCode === 'not_found';
    if (!result.ok && !isGone) toast(failureText(result.failure, serverUrl));
    await answer.reload();
    return result.ok || isGone;
  };
  const write = async ({ entity, recordId, field }: Conflict, { value }: Conflict['kept']) => {
    const isWritten = await writeField(entity, recordId, field, value);
    if (isWritten) announceWrite();
    return isWritten;
  };
  const choose = async (conflict: Conflict) => {
    if (!(await write(conflict, conflict.other))) return toast(i18n.t('conflicts.notHere'));
    if (!(await close(conflict))) return;
    toast(i18n.t('conflicts.chosen'), async () => {
      const isBack = await write(conflict, conflict.kept);
      toast(isBack ? i18n.t('conflicts.takenBack') : i18n.t('conflicts.notHere'));
    });
  };
  return (
    <Section anchor="conflicts" title={i18n.t('conflicts.title')} hint={i18n.t('conflicts.hint')}>
      <Answered answer={answer} serverUrl={serverUrl}>
        {({ conflicts, nextCursor }) =>
          conflicts.length === 0 ? (
            <p className={styles.none}>
              <CircleCheck aria-hidden="true" /> {i18n.t('conflicts.none')}
            </p>
          ) : (
            <>
              <ul className={styles.list}>
                {conflicts.map((conflict) => (
                  <ConflictRow
                    key={conflict.id}
                    conflict={conflict}
                    onKeep={() => attempt(() => close(conflict))}
                    onChoose={() => attempt(() => choose(conflict))}
                  />
                ))}
              </ul>
              {nextCursor !== null && <p className={styles.none}>{i18n.t('conflicts.more')}</p>}
            </>
          )
        }
      </Answered>
    </Section>
  );
}
