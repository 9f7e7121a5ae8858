import { oneLine } from './fields/words.ts';

/** The text of the first element that matches and has any, in one line; selectors in order of trust. Null without one. */
export function shownText(root: ParentNode, ...selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    for (const element of root.querySelectorAll(selector)) {
      const text = oneLine(element.textContent ?? '');
      if (text !== '') return text;
    }
  }
  return null;
}

/** The texts of all elements that match, in one line each, without empty ones and repetitions. */
export function shownTexts(root: ParentNode, selector: string): string[] {
  const texts = [...root.querySelectorAll(selector)].map((element) => oneLine(element.textContent ?? ''));
  return [...new Set(texts)].filter((text) => text !== '');
}

/** The first element that matches the first selector that has one: a list in one selector would go by the page's order. */
export function firstElement(root: ParentNode, ...selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const element = root.querySelector(selector);
    if (element !== null) return element;
  }
  return null;
}
