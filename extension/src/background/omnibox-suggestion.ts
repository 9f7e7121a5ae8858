import type { Job } from '@jobmagpie/model';
import { placeWords } from '../components/place-words';
import { stageName } from '../words/stage-name';

export interface Suggestion {
  content: string;
  description: string;
}

const CONTENT = /^jobs\/([\w-]+)$/;

/** One saved job in the address bar. `content` stands there once it is chosen, and must tell it from every other. */
export function suggestionOf(job: Job, isMarkup: boolean): Suggestion {
  const facts = [job.company, placeWords(job), stageName(job.stage)].filter(Boolean).join(' · ');
  return {
    content: `jobs/${job.id}`,
    description: isMarkup
      ? `${escapeMarkup(job.title)} <dim>${escapeMarkup(facts)}</dim>`
      : oneLine(`${job.title} · ${facts}`),
  };
}

/** The id of the job whose suggestion was chosen; null for words that a person typed. */
export function suggestedJobId(content: string): string | null {
  return CONTENT.exec(content.trim())?.[1] ?? null;
}

/**
 * Text as Chrome wants it in a suggestion, which it parses as XML. One sign that XML does not allow and it throws away
 * all suggestions, so what a page has put into its title is taken out here.
 */
export function escapeMarkup(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}
