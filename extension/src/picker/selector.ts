import { attr, className, finder, idName } from '@medv/finder';

/** As long as somebody who has clicked waits without wondering. */
const TIMEOUT_MS = 500;

/** Named for those who test or mark the page, so they outlive a new look. */
const MARKED = /^(?:itemprop|property|name|role|data-[a-z-]+)$/;
/** What the page changes while it is used. */
const PASSING = /state|status|theme|active|hover|focus|select|open|visible|loaded/i;

/**
 * A CSS selector of one element that is likely to find its like on the next page of the site, and after the site has
 * changed its looks: by marks, ids, and classes that read as words, and by the place among its kin where it has none of
 * them. Throws where there is none.
 */
export function selectorOf(element: Element): string {
  // Else it would be the way to whatever has come in its place, which may say something else than was seen.
  if (!element.isConnected) throw new Error('The page has drawn this element anew.');
  const words = (element.textContent ?? '').toLowerCase();
  return finder(element, {
    root: element.ownerDocument.body,
    timeoutMs: TIMEOUT_MS,
    // A class or a value out of the posting's own words is another one on the next page.
    idName: (name) => idName(name) && !PASSING.test(name),
    className: (name) => className(name) && !PASSING.test(name),
    attr: (name, value) => {
      if (!MARKED.test(name) || PASSING.test(name) || words.includes(value.toLowerCase())) return false;
      return attr('name', value) || /^[a-z]{2,}(?:[-_][a-z]{2,})*$/i.test(value);
    },
  });
}
