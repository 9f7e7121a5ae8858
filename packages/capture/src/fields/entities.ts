import { oneLine } from './words.ts';

/**
 * A text out of data, in one line, with its character references read (`R&amp;D`). Tags are text like any other: a
 * title may speak of `<script>`, and what is displayed as text cannot run.
 */
export function plainText(document: Document, text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  let line = text.length > 20_000 ? text.slice(0, 20_000) : text;
  // Twice: some boards encode what was encoded already (`&amp;amp;`).
  for (let round = 0; round < 2 && /&(?:#\d+|#x[0-9a-f]+|[a-z]\w+);/i.test(line); round += 1)
    line = decode(document, line);
  line = oneLine(line);
  return line === '' ? null : line;
}

/** HTML to read, in a template: inert, so that no script runs and no picture is fetched. */
export function inertFragment(document: Document, html: string): ParentNode & Node {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

function decode(document: Document, text: string): string {
  return fragmentText(inertFragment(document, text.replaceAll('<', '&lt;')));
}

/** The text of a fragment by its children: not every document gives a fragment a text of its own. */
export function fragmentText(fragment: Node): string {
  let text = '';
  for (let node = fragment.firstChild; node !== null; node = node.nextSibling) text += node.textContent ?? '';
  return text;
}
