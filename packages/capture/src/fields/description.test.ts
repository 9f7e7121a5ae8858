import { Description, MAX_DESCRIPTION_LENGTH } from '@jobmagpie/model';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../testing/fixtures.ts';
import { MAX_LENGTH, readDescription } from './description.ts';

const base = new URL('https://jobs.example.org/ads/1');
const document = documentOf('<html><body></body></html>');
const read = (html: string) => readDescription(document, { kind: 'html', html }, base);

describe('readDescription', () => {
  it('keeps paragraphs, headings, lists, emphasis and links', () => {
    const html =
      '<h2>Tasks</h2><p>You <b>build</b> and <i>run</i> things.<br>Every day.</p><ul><li>One</li><li>Two<ul><li>Inner</li></ul></li></ul><ol><li>First</li><li>Second</li></ol><p>See <a href="/team">the team</a>.</p>';
    expect(read(html)).toEqual({
      markdown:
        '## Tasks\n\nYou **build** and *run* things.\\\nEvery day.\n\n- One\n- Two\n  - Inner\n\n1. First\n2. Second\n\nSee [the team](<https://jobs.example.org/team>).',
      text: 'Tasks\n\nYou build and run things.\nEvery day.\n\nOne\nTwo\nInner\n\nFirst\nSecond\n\nSee the team.',
    });
  });

  it('keeps the line breaks of plain text and reads markup that was escaped once too often', () => {
    expect(read('Tasks\nOne < two & three')?.text).toBe('Tasks\nOne < two & three');
    expect(read('&lt;p&gt;Hello&lt;/p&gt;&lt;ul&gt;&lt;li&gt;There&lt;/li&gt;&lt;/ul&gt;')?.markdown).toBe(
      'Hello\n\n- There',
    );
    expect(read('&amp;lt;p&amp;gt;Lamps &amp;amp;amp; oil&amp;lt;/p&amp;gt;')?.text).toBe('Lamps & oil');
  });

  it.each([
    ['<script>alert(1)</script><p>a</p>', 'a'],
    ['<p onclick="alert(1)">a</p>', 'a'],
    ['<p style="display:none">hidden</p><p>a</p>', 'a'],
    ['<style>p{}</style><template><p>t</p></template><iframe srcdoc="x"></iframe><p>a</p>', 'a'],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href=" jAvascript:alert(1)">a</a>', 'a'],
    ['<a href="data:text/html,x">a</a>', 'a'],
    ['<img src=x onerror=alert(1)><p>a</p>', 'a'],
    ['<form><input value="x"><button>Send</button></form><p>a</p>', 'a'],
    ['<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', '\\<script\\>alert(1)\\</script\\>'],
  ])('lets nothing through but words: %s', (html, markdown) => {
    expect(read(html)?.markdown).toBe(markdown);
  });

  it('escapes what would become Markdown', () => {
    expect(read('<p># one<br>- two<br>3. three<br>*four* [five](x) `six` ~~seven~~</p>')?.markdown).toBe(
      '\\# one\\\n\\- two\\\n3\\. three\\\n\\*four\\* \\[five\\](x) \\`six\\` \\~\\~seven\\~\\~',
    );
  });

  it('is nothing where no words are left', () => {
    expect(read('<p> &nbsp; </p><script>x</script>')).toBeNull();
    expect(read('')).toBeNull();
  });

  it('reads only what lies between two nodes', () => {
    const page = documentOf(
      '<div id="a"><h1>Title</h1><p id="from">One</p><ul><li>Two</li></ul><p id="to">Three</p><p>Apply</p></div>',
    );
    const [root, from, to] = ['a', 'from', 'to'].map((id) => page.getElementById(id));
    if (!root || !from || !to?.firstChild) throw new Error('The page of this test has lost its elements.');
    expect(readDescription(page, { kind: 'nodes', root, from, to: to.firstChild }, base)?.text).toBe(
      'One\n\nTwo\n\nThree',
    );
  });

  it('takes the same limit as the model', () => {
    expect(MAX_LENGTH).toBe(MAX_DESCRIPTION_LENGTH);
  });

  it('cuts a description of five megabytes in bounded time', () => {
    const started = performance.now();
    const description = read('<p>All work and no play makes a long description.</p>'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(Description.safeParse(description).success).toBe(true);
    expect(description?.text.length).toBeGreaterThan(100_000);
  });

  it('reads elements that are nested twenty thousand deep', () => {
    expect(read(`${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`)?.text).toBe('deep');
    expect(read(`${'<ul><li>'.repeat(3_000)}deep`)?.text).toBe('deep');
  });
});
