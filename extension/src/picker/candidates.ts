/** The way through the elements of a page for who has no pointer: on and back, and from one to the one around it. */

const UNREADABLE = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'select', 'textarea']);

/** The next element with words of its own that `says` something, or the one before; round again at the end of the page. */
export function nextCandidate(
  from: Element | null,
  direction: 'on' | 'back',
  says: (element: Element) => boolean,
): Element | null {
  const { body } = document;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT, (node) => {
    const element = node as Element; // no other nodes are shown
    if (!isReadable(element)) return NodeFilter.FILTER_REJECT;
    return hasOwnWords(element) && says(element) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  const step = () => (direction === 'on' ? walker.nextNode() : walker.previousNode());
  walker.currentNode = from ?? body;
  if (from !== null || direction === 'on') {
    const next = step();
    if (next instanceof Element && next !== body) return next;
  }
  walker.currentNode = direction === 'on' ? body : lastOf(body);
  const first = walker.currentNode;
  if (direction === 'back' && first instanceof Element && isReadable(first) && hasOwnWords(first) && says(first)) {
    return first;
  }
  const again = step();
  return again instanceof Element && again !== body ? again : null;
}

/** The element around this one; null where that would be the whole page. */
export function widerThan({ parentElement }: Element): Element | null {
  return parentElement === null || parentElement === document.body ? null : parentElement;
}

/** The first element in this one that has words. */
export function narrowerThan(element: Element): Element | null {
  return [...element.children].find((child) => isReadable(child) && (child.textContent ?? '').trim() !== '') ?? null;
}

function lastOf(element: Element): Element {
  return element.lastElementChild === null ? element : lastOf(element.lastElementChild);
}

function isReadable(element: Element): boolean {
  return !UNREADABLE.has(element.localName) && element.checkVisibility({ visibilityProperty: true });
}

function hasOwnWords({ childNodes }: Element): boolean {
  return [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '');
}
