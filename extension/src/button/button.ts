/**
 * The Save button in a page. Its shadow root is closed and it heeds trusted events only, so that the page can neither
 * read what it shows nor press it. A page can hear the keys, though, so nothing is typed here but words of its posting.
 */
import type { KeyField } from '@jobmagpie/capture/inspection';
import { i18n } from '#i18n';
import tokens from '../design/tokens.css?inline';
import type { KnownJob, ScorePlace } from '../messages';
import { stageName } from '../words/stage-name';
import styles from './button.css?inline';
import { fillCard, fillDismissCard, fillDismissedCard, POINTS } from './card';
import { mark } from './mark';
import { BUTTON_NAME } from './name';
import { makeDraggable, putAt, readPlace } from './place';
import { fillSaveCard, type SaveQuestion, warnInCard } from './save-card';

export type ButtonState =
  /** `question` is null where a press saves at once. */
  | { name: 'idle'; question: SaveQuestion | null }
  | { name: 'saving' }
  | { name: 'saved'; job: KnownJob }
  | { name: 'dismissed' }
  /** `problem` is the whole sentence. A press does once more what failed. */
  | { name: 'failed'; problem: string }
  | { name: 'hidden' };

export interface ButtonActions {
  /** The person pressed Save: at once, or in the card that asks first, which showed to have read this. */
  save(shown?: SaveQuestion['read']): void;
  /** The person is about to press: the pointer or the focus came. */
  approach(): void;
  /** The person says that the posting is not for them, or takes it back. */
  dismiss(isDismissed: boolean): void;
  open(jobId: string): void;
  /** Opens the page on which the person can give what a score lacks. */
  giveToScore(place: ScorePlace): void;
  /** Lets the person point at a field in the page; a sentence where that is not possible. */
  point(field: KeyField): Promise<string | null>;
  hide(): void;
  showAgain(): void;
  /** Does once more what failed. */
  again(): void;
}

export interface SaveButton {
  show(state: ButtonState): void;
  remove(): void;
}

/** Puts the button into the page. */
export async function makeButton(actions: ButtonActions): Promise<SaveButton> {
  const host = document.createElement(BUTTON_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = tokens + styles;
  const place = element('div', 'place');
  const pill = element('div', 'pill');
  const press = element('button', 'save');
  const label = document.createElement('span');
  const more = element('button', 'aside more');
  const hide = element('button', 'aside hide');
  const card = element('section', 'card');
  press.append(mark(), label);
  more.textContent = '⋯';
  nameControl(more, i18n.t('button.more'));
  hide.textContent = '×';
  nameControl(hide, i18n.t('button.hideHere'));
  label.setAttribute('role', 'status');
  card.hidden = true;
  pill.append(press, more, hide);
  place.append(card, pill);
  root.append(style, place);

  const { giveToScore } = actions;
  const point = async (field: KeyField) => {
    globalThis.jobmagpieAfterPick = () => (likeIt(null, card) ?? press).focus({ preventScroll: true });
    const problem = await actions.point(field);
    if (problem !== null) globalThis.jobmagpieAfterPick = undefined;
    return problem;
  };
  const asking = { save: actions.save, openJob: actions.open };
  let state: ButtonState = { name: 'idle', question: null };
  const show = (next: ButtonState) => {
    const focused = root.activeElement;
    const isCardOpen = !card.hidden && state.name === 'saved';
    const asked = state.name === 'idle' && isExpanded(press) ? state.question : null;
    const question = next.name === 'idle' ? next.question : null;
    state = next;
    pill.dataset.state = state.name;
    hide.hidden = state.name === 'hidden';
    more.hidden = state.name !== 'idle';
    label.textContent = labelOf(state);
    press.setAttribute('aria-disabled', String(state.name === 'saving'));
    // Somebody may be typing in the card: it stays as it is while it is about the same posting.
    if (asked !== null && asked.typed === question?.typed) {
      if (asked.before === null && question.before !== null) warnInCard(card, question.before, asking);
      return;
    }
    showCard(state.name === 'saved' && isCardOpen);
    // What had the focus may be gone, or be written anew.
    if (focused != null && !isThere(focused)) (likeIt(focused, card) ?? press).focus();
  };
  /** The card is written when it is opened, so that "Saved" need not wait for it. */
  let opener = press;
  const showCard = (isShown: boolean, by = opener) => {
    opener = by;
    card.hidden = !isShown;
    for (const control of [press, more]) control.removeAttribute('aria-expanded');
    if (state.name === 'saved') {
      const { job } = state;
      press.setAttribute('aria-expanded', String(isShown));
      if (isShown) fillCard(card, job, { open: () => actions.open(job.jobId), giveToScore, point });
    } else if (state.name === 'dismissed') {
      press.setAttribute('aria-expanded', String(isShown));
      if (isShown) fillDismissedCard(card, () => actions.dismiss(false));
    } else if (state.name === 'idle') {
      const { question } = state;
      more.setAttribute('aria-expanded', String(isShown && opener === more));
      if (question !== null) press.setAttribute('aria-expanded', String(isShown && opener === press));
      if (!isShown) return;
      if (opener === more) fillDismissCard(card, () => actions.dismiss(true));
      else if (question !== null) fillSaveCard(card, question, asking);
      card.querySelector<HTMLElement>('input, .deed')?.focus();
    }
  };

  onTrusted(press, 'click', () => {
    if (state.name === 'idle' && state.question === null) actions.save();
    else if (state.name === 'failed') actions.again();
    else if (state.name === 'hidden') actions.showAgain();
    else if (state.name !== 'saving') showCard(!isExpanded(press), press);
  });
  onTrusted(more, 'click', () => showCard(!isExpanded(more), more));
  onTrusted(press, 'pointerenter', actions.approach);
  onTrusted(press, 'focus', actions.approach);
  onTrusted(hide, 'click', actions.hide);
  onTrusted(place, 'keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape' && !card.hidden) {
      showCard(false);
      opener.focus();
    }
  });
  // The page's own shortcuts are not meant for someone who is typing here, on whichever of these they wait for.
  for (const type of ['keydown', 'keypress', 'keyup']) onTrusted(place, type, (event) => event.stopPropagation());
  makeDraggable(place, pill);
  putAt(place, await readPlace());
  show(state);
  document.documentElement.append(host);
  return { show, remove: () => host.remove() };
}

function labelOf(state: ButtonState): string {
  switch (state.name) {
    case 'idle':
      return i18n.t(state.question?.before == null ? 'button.save' : 'button.savedBefore');
    case 'saving':
      return i18n.t('button.saving');
    case 'saved': {
      const { stage, match } = state.job;
      const score = match?.status === 'scored' ? [String(match.total)] : [];
      const standing = stage === 'saved' ? [] : [stageName(stage)];
      return [i18n.t('button.saved'), ...standing, ...score].join(' · ');
    }
    case 'dismissed':
      return i18n.t('button.notForMe');
    case 'failed':
      return state.problem;
    case 'hidden':
      return i18n.t('button.hidden');
  }
}

function isThere(control: Element): boolean {
  return control.isConnected && control.closest('[hidden]') === null;
}

/** The control of an open card that says the same, else the one that lets the person point, else the first. */
function likeIt(control: Element | null, card: HTMLElement): HTMLElement | null {
  if (card.hidden) return null;
  const controls = [...card.querySelectorAll('button')];
  const same = controls.find(({ textContent }) => textContent === control?.textContent);
  return same ?? card.querySelector<HTMLElement>(`.${POINTS}`) ?? controls[0] ?? null;
}

function isExpanded(opener: HTMLElement): boolean {
  return opener.getAttribute('aria-expanded') === 'true';
}

function nameControl(control: HTMLElement, name: string): void {
  control.setAttribute('aria-label', name);
  control.title = name;
}

function onTrusted(target: HTMLElement, type: string, act: (event: Event) => void): void {
  target.addEventListener(type, (event) => {
    if (event.isTrusted) act(event);
  });
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  if (made instanceof HTMLButtonElement) made.type = 'button';
  return made;
}
