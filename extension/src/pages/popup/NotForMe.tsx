import type { Posting } from '@jobmagpie/model';
import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { dismissPosting, isDismissed, takeBackDismissal } from '../../store/dismissals.ts';
import { announceWrite } from '../ask-background.ts';

/** Says that the person has dismissed the posting; there before it says so, as a screen reader needs it. */
export function NotForMeNote({ posting, className }: { posting: Posting; className: string | undefined }) {
  const isGone = useLiveQuery(() => isDismissed(posting), [posting]) === true;
  return (
    <p role="status" className={isGone ? className : undefined}>
      {isGone && i18n.t('button.dismissedHint')}
    </p>
  );
}

/** "Not for me", and its undo: the posting makes no job, and is marked where it is met again. */
export function NotForMe({ posting }: { posting: Posting }) {
  const attempt = useAttempt();
  const isGone = useLiveQuery(() => isDismissed(posting), [posting]);
  if (isGone === undefined) return null;
  const change = async () => {
    await (isGone ? takeBackDismissal(posting) : dismissPosting(posting));
    announceWrite();
  };
  return (
    <Button kind="quiet" size="large" aria-pressed={isGone} onClick={() => attempt(change)}>
      {isGone ? i18n.t('button.undo') : i18n.t('button.notForMe')}
    </Button>
  );
}
