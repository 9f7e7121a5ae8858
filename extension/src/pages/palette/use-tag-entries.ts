import { useLiveQuery } from 'dexie-react-hooks';
import { Check, Plus } from 'lucide-react';
import { createElement } from 'react';
import { i18n } from '#i18n';
import { attempt } from '../../components/attempt.ts';
import { jobById } from '../../store/jobs.ts';
import { foldForSearch, searchMatcher } from '../../store/search-words.ts';
import { setTag } from '../../store/sets.ts';
import { announceWrite } from '../ask-background.ts';
import { mostFrequent } from '../table/filter-rows.ts';
import { useJobRows } from '../table/use-job-rows.ts';
import type { CommandContext } from './command.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';

const SHOWN = 30;

/** The tags of a job and of others, each put on or taken off; and what is typed as a new one. */
export function useTagEntries(jobId: string, query: string, { say }: CommandContext): readonly PaletteGroup[] {
  const job = useLiveQuery(() => jobById(jobId), [jobId])?.value;
  const rows = useJobRows()?.rows ?? [];
  if (job === undefined) return [];
  const matches = searchMatcher(query);
  const own = Object.keys(job.tags);
  const others = mostFrequent(rows.flatMap((row) => Object.keys(row.tags))).filter((tag) => !own.includes(tag));
  const typed = query.trim().slice(0, 100);
  const isNew = typed !== '' && ![...own, ...others].includes(typed);
  const toEntry = (tag: string, isSet: boolean): PaletteEntry => ({
    id: `tag-${tag}`,
    name: isSet ? i18n.t('job.removeTag', [tag]) : tag,
    icon: createElement(isSet ? Check : Plus, { 'aria-hidden': true }),
    run: () =>
      void attempt(async () => {
        await setTag(jobId, tag, !isSet);
        announceWrite();
      }, say),
  });
  const entries = [
    ...[...own, ...others]
      .filter((tag) => matches(foldForSearch(tag)))
      .slice(0, SHOWN)
      .map((tag) => toEntry(tag, own.includes(tag))),
    ...(isNew ? [toEntry(typed, false)] : []),
  ];
  return entries.length === 0 ? [] : [{ name: job.title, entries }];
}
