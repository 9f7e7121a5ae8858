import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { selectorOf } from './selector';

afterEach(() => vi.unstubAllGlobals());

/** The selector of the element marked with `here`, which is not part of the page. */
function selectorIn(body: string): string {
  const { document, Node } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  vi.stubGlobal('document', document);
  vi.stubGlobal('Node', Node);
  vi.stubGlobal('CSS', { escape: (name: string) => name });
  // Browsers number the classes of an element, this document does not.
  for (const { classList } of document.querySelectorAll('[class]')) Object.assign(classList, [...classList]);
  const element = document.querySelector('[here]');
  if (element === null) throw new Error('Nothing is marked.');
  element.removeAttribute('here');
  const selector = selectorOf(element);
  expect(document.querySelector(selector)).toBe(element);
  return selector;
}

describe('the way back to an element', () => {
  it.each([
    ['its mark', '<p data-qa="reward" class="css-1q9x2z" here>x</p><p>y</p>', '[data-qa="reward"]'],
    [
      'what it is said to be',
      '<p>y</p><p itemprop="baseSalary" class="sc-bdVaJa" here>x</p>',
      '[itemprop="baseSalary"]',
    ],
    ['an id that is a word', '<p>y</p><p id="salary" class="css-1q9x2z" here>x</p>', '#salary'],
    ['a class that is a word', '<p class="other">y</p><p class="css-1q9x2z salary" here>x</p>', '.salary'],
  ])('goes by %s', (_, body, selector) => {
    expect(selectorIn(body)).toBe(selector);
  });

  it('does not lead to what has come in place of an element that the page has drawn anew', () => {
    const { document, Node } = parseHTML('<!doctype html><html><body><p id="salary">x</p></body></html>');
    vi.stubGlobal('document', document);
    vi.stubGlobal('Node', Node);
    vi.stubGlobal('CSS', { escape: (name: string) => name });
    const before = document.querySelector('#salary');
    if (before === null) throw new Error('Nothing is there.');
    before.replaceWith(before.cloneNode(true));
    expect(() => selectorOf(before)).toThrow();
  });

  it('never goes by what is of this posting or this moment alone', () => {
    const selector = selectorIn(
      '<main><p>y</p><p id="job-4012345" class="is-active css-9z8y7x" data-state="open" data-name="warden" here>Warden</p></main>',
    );
    expect(selector).not.toMatch(/4012345|active|css-|open|warden/);
  });
});
