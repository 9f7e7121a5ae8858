import { describe, expect, it } from 'vitest';
import { readDescription } from './fields/description.ts';
import { sectionsOf } from './sections.ts';
import { documentOf } from './testing/fixtures.ts';

function textOf(html: string, selector: string): string | null {
  const document = documentOf(`<html><body>${html}</body></html>`);
  const source = sectionsOf(document.querySelectorAll(selector));
  return source === null ? null : (readDescription(document, source, new URL('https://x.example'))?.text ?? null);
}

describe('sectionsOf', () => {
  it('reads from the first section to the last, with what stands between them', () => {
    const html =
      '<p>before</p><section>one <b>deep</b></section><h2>between</h2><section>two <i>deep</i></section><p>after</p>';
    expect(textOf(html, 'section')).toBe('one deep\n\nbetween\n\ntwo deep');
  });

  it('finds sections that lie in boxes of their own', () => {
    const html = '<main><div><section>one</section></div><div><section>two</section></div></main><p>after</p>';
    expect(textOf(html, 'section')).toBe('one\n\ntwo');
  });

  it('reads a single section whole, and a section in a section once', () => {
    expect(textOf('<p>before</p><section>one <b>deep</b></section>', 'section')).toBe('one deep');
    expect(textOf('<section>one <section>two</section></section>', 'section')).toBe('one\n\ntwo');
  });

  it('says nothing where there are no sections', () => {
    expect(textOf('<p>before</p>', 'section')).toBeNull();
  });
});
