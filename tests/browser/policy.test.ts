import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser/story.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';

describe('every page of the extension', () => {
  const stage = useBrowser('chromium');

  it.each([
    ['welcome.html', 'Save your first job'],
    ['privacy.html', 'activeTab'],
    ['popup.html', 'All jobs'],
    ['sidepanel.html', 'Jobmagpie'],
    ['dashboard.html#/jobs', 'Jobs'],
    ['dashboard.html#/settings', 'Server'],
  ])('%s keeps to its own policy and has no error to report', async (path, words) => {
    const page = await stage.browser.openExtensionPage('icon/16.png');
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) =>
        console.error(`Refused: ${violatedDirective} ${sourceFile}:${lineNumber}`),
      );
    });
    await page.goto(new URL(`/${path}`, page.url()).href);
    await eventually(`“${words}”`, async () => (await wordsOf(page)).includes(words));
    expect(problems).toEqual([]);
    await page.close();
  });
});
