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
