import { i18n } from '#i18n';
import { RelativeTime } from '../components/RelativeTime.tsx';
import type { UnsentWork } from '../store/unsent-work.ts';
import { fillWords } from './FillProgress.tsx';
import { hasUnsent, type SyncStanding } from './sync-standing.ts';

interface SyncWordsProps {
  standing: SyncStanding;
  unsent: UnsentWork;
}

/** Where the jobs are, in a few words. */
export function SyncWords({ standing, unsent }: SyncWordsProps) {
  const isWaiting = hasUnsent(unsent);
  switch (standing.kind) {
    case 'unpaired':
      return i18n.t('sync.onlyHere');
    case 'offline':
      return isWaiting ? i18n.t('sync.offlineWith', [safeWords(unsent)]) : i18n.t('sync.offline');
    case 'away':
      return isWaiting ? safeWords(unsent) : i18n.t('sync.waiting');
    case 'filling':
      return withUnsent(fillWords(standing.fill), unsent);
    case 'first':
      return withUnsent(i18n.t('sync.first'), unsent);
    case 'sending':
      return unsentWords(unsent);
    case 'synced':
      return (
        <>
          {i18n.t('sync.last')} <RelativeTime at={standing.at} style="short" />
        </>
      );
  }
}

/** How much is still to be sent. */
export function unsentWords({ jobs, others }: UnsentWork): string {
  return others === 0 ? i18n.t('sync.unsentJobs', jobs) : i18n.t('sync.unsent', jobs + others);
}

/** How much waits for a server that is away, and that nothing of it is lost. */
function safeWords({ jobs, others }: UnsentWork): string {
  return others === 0 ? i18n.t('sync.safeJobs', jobs) : i18n.t('sync.safe', jobs + others);
}

function withUnsent(words: string, unsent: UnsentWork): string {
  return hasUnsent(unsent) ? `${words} · ${unsentWords(unsent)}` : words;
}
