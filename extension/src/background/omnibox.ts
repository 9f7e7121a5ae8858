import { i18n } from '#i18n';
import { dashboardUrl } from '../pages/open-dashboard';
import { findJobsOnce } from '../store/find-jobs-once';
import { inBackground } from './in-background';
import { escapeMarkup, type Suggestion, suggestedJobId, suggestionOf } from './omnibox-suggestion';

/** As many as Chrome shows beside the line of the keyword itself. */
const SHOWN = 8;
/** Firefox shows a suggestion as it is, Chrome parses it. */
const IS_MARKUP = !import.meta.env.FIREFOX;

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** After the keyword `mag` in the address bar, saved jobs are searched and opened. */
export function listenForOmnibox(): void {
  // Firefox for Android has no such keyword.
  if (browser.omnibox === undefined) return;
  let lastTyped = '';
  browser.omnibox.onInputStarted.addListener(() => say(i18n.t('omnibox.hint')));
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    lastTyped = typed;
    const work = suggestionsFor(typed).then((suggestions) => {
      // A slow answer must not stand under words that were typed since.
      if (typed !== lastTyped) return;
      say(i18n.t(suggestions.length === 0 ? 'omnibox.nothing' : 'omnibox.hint'));
      suggest(suggestions);
    });
    inBackground('Searching from the address bar', work);
  });
  browser.omnibox.onInputEntered.addListener((typed, disposition) => {
    inBackground('Opening from the address bar', openTyped(typed, disposition));
  });
}

async function suggestionsFor(typed: string): Promise<Suggestion[]> {
  const jobs = await findJobsOnce(typed, SHOWN);
  return jobs.map(({ value }) => suggestionOf(value, IS_MARKUP));
}

/** What the line of the keyword itself says. */
function say(words: string): void {
  browser.omnibox.setDefaultSuggestion({ description: IS_MARKUP ? escapeMarkup(words) : words });
}

/** Opens the chosen job, or the newest that has the words; all jobs where none has, or no word was typed. */
async function openTyped(typed: string, disposition: Disposition): Promise<void> {
  const id = suggestedJobId(typed) ?? (typed.trim() === '' ? undefined : (await findJobsOnce(typed, 1))[0]?.id);
  const url = dashboardUrl(id === undefined ? '/jobs' : `/jobs/${id}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
