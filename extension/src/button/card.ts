import type { KeyField } from '@jobmagpie/capture/inspection';
import { i18n } from '#i18n';
import type { KnownJob, ScorePlace } from '../messages';
import { matchWord } from '../words/match-word';
import { stageName } from '../words/stage-name';
import { control, text } from './elements';

/** The class of the control that lets the person point at something. */
export const POINTS = 'points';

interface JobCardActions {
  open(): void;
  /** Opens the page on which the person can give what a score lacks. */
  giveToScore(place: ScorePlace): void;
  /** Lets the person point at the field in the page; a sentence where that is not possible. */
  point(field: KeyField): Promise<string | null>;
}

/** Writes what is known of the saved job into its card. Everything from the page goes in as text. */
export function fillCard(card: HTMLElement, job: KnownJob, actions: JobCardActions): void {
  const { open, point } = actions;
  const details = control(i18n.t('button.open'), open);
  card.setAttribute('aria-label', i18n.t('button.cardLabel'));
  const about = [text('h2', job.title), text('p', standing(job)), ...score(job, actions)];
  card.replaceChildren(...about, details, ...lack(job, point));
}

function lack({ lacks }: KnownJob, point: JobCardActions['point']): HTMLElement[] {
  if (lacks === null) return [];
  const said = text('p', lacks.text, 'lack');
  const act = async () => {
    said.textContent = (await point(lacks.field)) ?? lacks.text;
  };
  return [said, control(i18n.t('button.pointAt'), () => void act(), POINTS)];
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

function score({ match }: KnownJob, { giveToScore }: JobCardActions): HTMLElement[] {
  if (match === null) return [];
  if (match.status === 'no-score') {
    const { missing, place } = match;
    const said = [text('div', i18n.t('button.noScore'), 'score'), text('p', missing)];
    if (place === null) return said;
    const label = place === 'profile' ? i18n.t('score.toProfile') : i18n.t('score.toSettings');
    return [...said, control(label, () => giveToScore(place), 'way')];
  }
  const reasons = document.createElement('ul');
  reasons.append(...match.reasons.map((reason) => text('li', reason)));
  return [text('div', `${match.total} · ${matchWord(match.word)}`, 'score'), reasons];
}
