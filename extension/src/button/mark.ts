import markup from '../design/mark.svg?raw';

/** The magpie as an element for the page. */
export function mark(): Element {
  const { documentElement } = new DOMParser().parseFromString(markup, 'image/svg+xml');
  const svg = document.importNode(documentElement, true);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}
