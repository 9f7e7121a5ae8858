import type { NoPostingReason, Posting } from '@jobmagpie/model';
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { FieldGaps } from '../../messages.ts';

/** What is known of the page in the active tab. */
export type ThisPage =
  | { status: 'reading' }
  | { status: 'posting'; posting: Posting; url: string; problem: string | null }
  | { status: 'saving'; posting: Posting }
  | { status: 'job'; jobId: string; isJustSaved: boolean }
  | { status: 'none'; reason: NoPostingReason }
  | { status: 'unreadable'; problem: string };

export interface ThisPageState {
  page: ThisPage;
  /** What a person may want to point at on it; null where nothing was read. */
  gaps: TabGaps | null;
  /** The address of the tab, where the browser tells it. */
  url: string | null;
  /** Saves the posting, or what a person has made of it, with a note. */
  save: (over?: { posting: Posting; notes: string }) => Promise<void>;
}

/** What is missing on the page of a tab. */
export interface TabGaps extends FieldGaps {
  tabId: number;
}

/** Reads the page of the active tab, and saves its posting. */
export function useThisPage(): ThisPageState {
  const [page, setPage] = useState<ThisPage>({ status: 'reading' });
  const [url, setUrl] = useState<string | null>(null);
  const [gaps, setGaps] = useState<TabGaps | null>(null);

  useEffect(() => {
    let isGone = false;
    readActiveTab()
      .catch((error: unknown) => {
        console.error('Reading the active tab failed', error);
        return {
          url: null,
          gaps: null,
          page: { status: 'unreadable', problem: i18n.t('popup.cannotReadPage') },
        } as const;
      })
      .then((read) => {
        if (isGone) return;
        setPage(read.page);
        setUrl(read.url);
        setGaps(read.gaps);
      });
    return () => {
      isGone = true;
    };
  }, []);

  const save = useCallback<ThisPageState['save']>(
    async (over) => {
      if (page.status !== 'posting') return;
      const posting = over?.posting ?? page.posting;
      setPage({ status: 'saving', posting });
      const { savePosting } = await import('../ask-background.ts');
      const answer = await savePosting(posting, page.url).catch((error: unknown) => {
        console.error('Saving failed', error);
        return { status: 'failed', problem: i18n.t('popup.saveNotAnswered') } as const;
      });
      if (answer.status === 'failed') {
        setPage({ ...page, problem: answer.problem });
        return;
      }
      try {
        if (over !== undefined) await (await import('./keep-note.ts')).keepNote(answer.job.jobId, over);
      } finally {
        // Even where the note was not kept, which whoever asked for it says, the posting is saved.
        setPage({ status: 'job', jobId: answer.job.jobId, isJustSaved: answer.status === 'saved' });
      }
    },
    [page],
  );

  return { page, url, gaps, save };
}

async function readActiveTab(): Promise<Pick<ThisPageState, 'page' | 'url' | 'gaps'>> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? null;
  if (tab?.id === undefined) {
    return { url, gaps: null, page: { status: 'unreadable', problem: i18n.t('popup.cannotReadPage') } };
  }
  const [{ captureTab }, { findJob }, { jobAtAddress }] = await Promise.all([
    import('../ask-background.ts'),
    import('../../store/jobs.ts'),
    import('../../job-at-address.ts'),
  ]);
  const answer = await captureTab(tab.id);
  const gaps = 'refused' in answer ? null : { ...answer.gaps, tabId: tab.id };
  if ('posting' in answer && answer.posting !== null) {
    const known = await findJob(answer.posting);
    return known === undefined
      ? {
          url,
          gaps,
          page: { status: 'posting', posting: answer.posting, url: url ?? answer.posting.canonicalUrl, problem: null },
        }
      : { url, gaps, page: { status: 'job', jobId: known.id, isJustSaved: false } };
  }
  // A posting that was saved may be gone from its page by now: the job is still here.
  const saved = url === null ? undefined : await jobAtAddress(url);
  if (saved !== undefined) return { url, gaps: null, page: { status: 'job', jobId: saved.id, isJustSaved: false } };
  return {
    url,
    gaps,
    page:
      'refused' in answer
        ? { status: 'unreadable', problem: answer.refused }
        : { status: 'none', reason: answer.reason },
  };
}
