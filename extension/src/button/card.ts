import { i18n } from '#i18n';
import type { KnownJob } from '../messages';
import { matchWord } from '../words/match-word';
import { stageName } from '../words/stage-name';

/** Writes what is known of the saved job into its card. Everything from the page goes in as text. */
export function fillCard(card: HTMLElement, job: KnownJob, open: () => void): void {
  const details = document.createElement('button');
  details.type = 'button';
  details.textContent = i18n.t('button.open');
  details.addEventListener('click', (event) => {
    if (event.isTrusted) open();
  });
  card.setAttribute('aria-label', i18n.t('button.cardLabel'));
  card.replaceChildren(text('h2', job.title), text('p', standing(job)), ...score(job), details);
}

function standing({ stage, savedAt }: KnownJob): string {
  const savedOn = i18n.t('button.savedOn', [new Date(savedAt).toLocaleDateString(undefined, { dateStyle: 'medium' })]);
  return stage === 'saved' ? savedOn : `${stageName(stage)} · ${savedOn}`;
}

function score({ match }: KnownJob): HTMLElement[] {
  if (match === null) return [];
  if (match.status === 'no-score') return [text('div', i18n.t('button.noScore'), 'score'), text('p', match.missing)];
  const reasons = document.createElement('ul');
  reasons.append(...match.reasons.map((reason) => text('li', reason)));
  return [text('div', `${match.total} · ${matchWord(match.word)}`, 'score'), reasons];
}

function text(name: string, content: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = content;
  return made;
}
