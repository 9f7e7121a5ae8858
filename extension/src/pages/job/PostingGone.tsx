import type { Job } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { formatLanguage } from '../../components/language.ts';
import { Notice } from '../../components/Notice.tsx';

/** Says that the posting is no longer on its page, and that what is here is the copy that was kept. */
export function PostingGone({ job: { closedAt } }: { job: Job }) {
  if (closedAt == null) return null;
  const day = new Date(closedAt).toLocaleDateString(formatLanguage(), { dateStyle: 'long' });
  return <Notice>{i18n.t('duplicates.gone', [day])}</Notice>;
}
