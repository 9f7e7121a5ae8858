import { i18n } from '#i18n';
import type { TypedWords } from '../corrected-posting';
import type { SavedBefore } from '../messages';
import type { ShownPosting } from './agreed-posting';
import { control, field, text } from './elements';
import { shownFacts } from './shown-facts';

/** What a person is to see before a posting is saved. */
export interface SaveQuestion {
  /** What was read last, where the person wants to see it and may change it. */
  read: ShownPosting | null;
  /** What was changed, which stays when the card is closed. */
  typed: Partial<TypedWords>;
  /** A job on this site that looks like the posting. */
  before: SavedBefore | null;
}

interface SaveCardActions {
  /** `shown` is what the card showed to have been read. */
  save(shown: SaveQuestion['read']): void;
  openJob(jobId: string): void;
}

/** Writes into the card what was read of the posting and the job that looks like it, and the way to save it. */
export function fillSaveCard(card: HTMLElement, question: SaveQuestion, actions: SaveCardActions): void {
  card.setAttribute('aria-label', i18n.t('button.save'));
  const { read, typed, before } = question;
  const form = document.createElement('form');
  const save = document.createElement('button');
  save.className = 'deed';
  save.textContent = i18n.t('button.save');
  form.append(...(read === null ? [] : [...fields(read, typed), ...shownFacts(read)]), save);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.isTrusted) actions.save(read);
  });
  card.replaceChildren(form);
  if (before !== null) warnInCard(card, before, actions);
}

/** Puts the job that looks like the posting before what the card asks already, where somebody may be typing. */
export function warnInCard(card: HTMLElement, before: SavedBefore, actions: SaveCardActions): void {
  const save = card.querySelector('.deed');
  if (save !== null) save.textContent = i18n.t('button.saveAllTheSame');
  card.prepend(...warning(before, actions));
}

function fields(read: ShownPosting, typed: Partial<TypedWords>): HTMLElement[] {
  const title = { value: typed.title ?? read.title, maxLength: 500, required: true };
  const company = { value: typed.company ?? read.company ?? '', maxLength: 300, required: false };
  return [
    field(i18n.t('table.title'), title, (words) => {
      typed.title = words;
      if (words.trim() !== '') return '';
      // It cannot be saved like that, and what was read is there when the card is opened again.
      delete typed.title;
      return i18n.t('popup.titleNeeded');
    }),
    field(i18n.t('table.company'), company, (words) => {
      typed.company = words;
      return '';
    }),
  ];
}

function warning({ jobId, text: words, reasons }: SavedBefore, { openJob }: SaveCardActions): HTMLElement[] {
  const look = control(i18n.t('button.open'), () => openJob(jobId));
  return [text('p', words, 'before'), text('p', reasons), look];
}
