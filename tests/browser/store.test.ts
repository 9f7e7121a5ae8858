import { describe, expect, it } from 'vitest';
import { buttonIn, clickAt, saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';

describe.each(browserNames)('a newer version that upgrades the store in %s', (name) => {
  const stage = useBrowser(name);

  it('is not held up by an open page, and an older one then says what is the matter and loses nothing', async () => {
    await saveFromPage(stage.browser, await stage.browser.open(stage.servePosting({ title: 'From Before' })));
    const dashboard = await stage.browser.openExtensionPage('dashboard.html#/jobs');
    await eventually('the job in the table', async () => (await wordsOf(dashboard)).includes('From Before'));

    const upgraded = await stage.browser.backstage.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.open('jobmagpie', 1_000_000);
          request.onsuccess = () => {
            request.result.close();
            resolve('upgraded');
          };
          request.onerror = () => resolve(String(request.error));
        }),
    );
    expect(upgraded).toBe('upgraded');
    await eventually('the open page to say so', async () => !(await wordsOf(dashboard)).includes('From Before'));

    const popup = await stage.browser.openExtensionPage('popup.html');
    await eventually('a word about the newer version', async () => /newer/i.test(await wordsOf(popup)));
    const page = await stage.browser.open(stage.servePosting({ title: 'Too Late' }));
    await clickAt(page, (await buttonIn(stage.browser, page, 'idle')).press);
    expect((await buttonIn(stage.browser, page, 'failed')).label).toContain('newer');
    expect((await readJobs(stage.browser)).map(({ value }) => value.title)).toEqual(['From Before']);
  });
});
