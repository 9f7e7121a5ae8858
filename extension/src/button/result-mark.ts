/**
 * The mark of one result in a list. It takes no place and no click, and stands in a closed shadow root in every result,
 * with or without words: so neither what it says nor where it says something can be seen from the page.
 */
import { i18n } from '#i18n';
import type { ResultMarks } from '../messages';
import { stageName } from '../words/stage-name';
import { mark as magpie } from './mark';
import styles from './result-mark.css?inline';

/** The element in the page that holds a mark. */
export const MARK_NAME = 'jobmagpie-mark';

/** What a board says of everything in its results must not hold here. */
const OUT_OF_THE_WAY = ['position:absolute', 'display:block', 'width:0', 'height:0', 'z-index:1', 'pointer-events:none']
  .map((rule) => `${rule}!important`)
  .join(';');

export interface ResultMark {
  readonly host: HTMLElement;
  show(mark: ResultMarks[string] | undefined): void;
}

/** Puts a mark that says nothing yet into the result. */
export function makeMark(card: Element): ResultMark {
  const host = document.createElement(MARK_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  const label = document.createElement('b');
  style.textContent = styles;
  label.hidden = true;
  root.append(style, label);
  // In a result that is no frame for it, it stands below the words instead of at the upper edge.
  const place = getComputedStyle(card).position === 'static' ? '' : 'top:0;left:8px;';
  host.style.cssText = `${place}${OUT_OF_THE_WAY}`;
  card.append(host);
  let shown: ResultMarks[string] | undefined;
  return {
    host,
    show(mark) {
      if (mark === shown) return;
      shown = mark;
      label.hidden = mark === undefined;
      if (mark !== undefined)
        label.replaceChildren(magpie(), mark === 'dismissed' ? i18n.t('button.notForMe') : stageName(mark));
    },
  };
}
