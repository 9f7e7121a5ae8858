import type { KeyField } from '@jobmagpie/capture/inspection';
import { i18n } from '#i18n';
import type { KnownJob } from '../messages';
import { matchWord } from '../words/match-word';
import { stageName } from '../words/stage-name';
import { control, text } from './elements';

interface JobCardActions {
  open(): void;
  /** Lets the person point at the field in the page; a sentence where that is not possible. */
  point(field: KeyField): Promise<string | null>;
}

/** Writes what is known of the saved job into its card. Everything from the page goes in as text. */
export function fillCard(card: HTMLElement, job: KnownJob, { open, point }: JobCardActions): void {
  const details = control(i18n.t('button.open'), open);
  card.setAttribute('aria-label', i18n.t('button.cardLabel'));
  card.replaceChildren(text('h2', job.title), text('p', standing(job)), ...score(job), details, ...lack(job, point));
}

function lack({ lacks }: KnownJob, point: JobCardActions['point']): HTMLElement[] {
  if (lacks === null) return [];
  const said = text('p', lacks.text, 'lack');
  const act = async () => {
    said.textContent = (await point(lacks.field)) ?? lacks.text;
  };
  return [said, control(i18n.t('button.pointAt'), () => void act())];
}

/** Writes into the card what else can be said of a posting than Save. */
export function fillDismissCard(card: HTMLElement, dismiss: () => void): void {
  card.setAttribute('aria-label', i18n.t('button.more'));
  card.replaceChildren(text('p', i18n.t('button.notForMeHint')), control(i18n.t('button.notForMe'), dismiss));
}

/** Writes into the card that the posting was dismissed, and the way back. */
export function fillDismissedCard(card: HTMLElement, takeBack: () => void): void {
  card.setAttribute('aria-label', i18n.t('button.notForMe'));
  card.replaceChildren(text('p', i18n.t('button.dismissedHint')), control(i18n.t('button.undo'), takeBack));
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
