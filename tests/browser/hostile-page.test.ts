import { MAX_DESCRIPTION_LENGTH } from '@jobmagpie/model';
import { describe, expect, it } from 'vitest';
import { askFromPage } from '../support/browser/messages.ts';
import { buttonIn, clickAt, readButton, saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';
import { page as pageOf } from '../support/posting-page.ts';

describe.each(browserNames)('a hostile page in %s', (name) => {
  const stage = useBrowser(name);
  const savedAt = async (url: string) => (await readJobs(stage.browser)).find(({ value }) => value.url === url);

  it('cannot press the button by itself', async () => {
    const url = stage.servePosting({ title: 'Plumber' });
    const page = await stage.browser.open(url);
    const { press } = await buttonIn(stage.browser, page, 'idle');
    await page.evaluate(
      ({ x, y }) => {
        const host = document.querySelector<HTMLElement>('jobmagpie-button');
        for (const target of [host, document.elementFromPoint(x, y)]) {
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
            target?.dispatchEvent(
              new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y }),
            );
          }
          target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        }
        host?.click();
        host?.focus();
      },
      { x: press.x + press.width / 2, y: press.y + press.height / 2 },
    );
    // A real click afterwards is answered, so what came before it had its time.
    const other = await stage.browser.open(stage.servePosting({ title: 'Carpenter' }));
    await saveFromPage(stage.browser, other);
    expect((await readButton(stage.browser, page))?.state).toBe('idle');
    expect(await savedAt(url)).toBeUndefined();
  });

  it('can neither look into the button nor learn from a click what was pressed in it', async () => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Glazier' }));
    const { press } = await buttonIn(stage.browser, page, 'idle');
    await page.evaluate(() => {
      addEventListener(
        'click',
        (event) => {
          document.title = event
            .composedPath()
            .map((node) => (node instanceof Element ? node.localName : ''))
            .join(' ');
        },
        { capture: true },
      );
    });
    await clickAt(page, press);
    await buttonIn(stage.browser, page, 'saved');
    expect(await page.evaluate(() => document.querySelector('jobmagpie-button')?.shadowRoot)).toBeNull();
    expect(await page.evaluate(() => document.querySelector('jobmagpie-button')?.textContent)).toBe('');
    expect((await page.title()).trim()).toBe('jobmagpie-button html');
  });

  it('has no way to speak to the extension', async () => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Roofer' }));
    await buttonIn(stage.browser, page, 'idle');
    const doors = await page.evaluate(() => {
      const { chrome, browser } = globalThis as { chrome?: { runtime?: object }; browser?: object }; // what a page may see
      return [chrome?.runtime === undefined, browser === undefined];
    });
    expect(doors).toEqual([true, true]);
  });

  it.each([
    ['pair with a server of its own', { type: 'pair', serverUrl: 'http://127.0.0.1:9', code: null }],
    ['a code to join the account', { type: 'call-server', endpoint: 'invite', serverUrl: null, sent: {} }],
    ['to leave the server', { type: 'sign-out' }],
    ['to read another tab', { type: 'capture-tab', tabId: 1 }],
    ['something that does not exist', { type: 'read-token' }],
    ['nothing in particular', 'hello'],
  ])('gets no answer when it speaks through our script and asks for %s', async (_, message) => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Painter' }));
    await buttonIn(stage.browser, page, 'idle');
    expect(await askFromPage(stage.browser, page, message)).toBeNull();
  });

  it('learns nothing of jobs on other sites', async () => {
    const url = stage.servePosting({ title: 'Welder' });
    await saveFromPage(stage.browser, await stage.browser.open(url));
    const question = { type: 'find-known', canonicalUrl: url, board: 'greenhouse', boardJobId: null };
    const other = await stage.browser.open(
      stage.pages.serve('https://jobs.lever.co/harbour/0d9ae7fd-0000-4000-8000-000000000001', pageOf('Elsewhere', '')),
    );
    expect(await askFromPage(stage.browser, other, question)).toMatchObject({ job: null });
    const own = await stage.browser.open(stage.servePosting({ title: 'Tiler' }));
    expect(await askFromPage(stage.browser, own, question)).toMatchObject({ job: { stage: 'saved' } });
  });

  it('finds its markup kept as words and never run', async () => {
    const attack = '<img src=x onerror="top.wasRun=true"><script>top.wasRun=true</script>';
    const url = stage.servePosting({
      title: `Engineer ${attack}`,
      company: `Acme ${attack}`,
      description: `<p>Good work.</p>${attack}<a href="javascript:top.wasRun=true">Apply</a><iframe src="https://evil.example"></iframe>`,
    });
    await saveFromPage(stage.browser, await stage.browser.open(url));
    const job = await savedAt(url);
    expect(job?.value.description?.text).toContain('Good work.');
    expect(job?.value.description?.markdown).not.toMatch(/javascript:|onerror|<script|<iframe/i);
    for (const path of ['popup.html', 'dashboard.html#/jobs', `dashboard.html#/jobs/${job?.id}`]) {
      const page = await stage.browser.openExtensionPage(path);
      await eventually(`the job on ${path}`, async () => (await wordsOf(page)).includes('Engineer'));
      const harm = await page.evaluate(() => ({
        wasRun: 'wasRun' in globalThis,
        foreign: document.querySelectorAll('img[src="x"], iframe, a[href^="javascript:"]').length,
      }));
      expect(harm).toEqual({ wasRun: false, foreign: 0 });
    }
  });

  it('cannot fill the store: a description of 5 MB is saved, and cut', async () => {
    const url = stage.servePosting({ title: 'Very Long', description: `<p>${'long text '.repeat(520_000)}</p>` });
    await saveFromPage(stage.browser, await stage.browser.open(url));
    const text = (await savedAt(url))?.value.description?.text ?? '';
    expect(text.length).toBeGreaterThan(10_000);
    expect(text.length).toBeLessThanOrEqual(MAX_DESCRIPTION_LENGTH);
  });

  it('still gives a posting when its structured data is broken', async () => {
    const url = 'https://boards.greenhouse.io/harbour/jobs/4999999';
    const words = '<p>You look after our quays and everything that is moored at them.</p>'.repeat(12);
    stage.pages.serve(
      url,
      pageOf(
        'Job Application for Quay Master at Harbour',
        `<script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Quay Master",}</script>
        <script type="application/ld+json">{"@type":"JobPosting","title":["</script>
        <div id="app_body"><div id="header"><h1 class="app-title">Quay Master</h1><span class="company-name">at Harbour</span>
        <div class="location">Porto, Portugal</div></div><div id="content">${words}</div></div>`,
      ),
    );
    await saveFromPage(stage.browser, await stage.browser.open(url));
    expect((await savedAt(url))?.value.title).toBe('Quay Master');
  });
});
