/**
 * `npm run demo`: the main job once, from an empty browser to a scored job on the server and in a second browser. All of
 * it is real but the web, which a server on this machine stands for. Ends with 0 only if the server has the score.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { makeApiClient } from '@jobmagpie/api';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from '../../.toolchain/browsers.ts';
import { buildExtension } from '../../.toolchain/build-extension.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { askBackground } from '../support/browser/messages.ts';
import { buttonIn, clickAt } from '../support/browser/page-button.ts';
import { openedPopup } from '../support/browser/popup.ts';
import { readJobs } from '../support/browser/store.ts';
import { exchangeOf, pairingOf } from '../support/browser/sync-state.ts';
import { tabIdOf } from '../support/browser/tabs.ts';
import type { TestBrowser } from '../support/browser/test-browser.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';
import { startPageServer } from '../support/page-server.ts';
import { postingPage, somePosting } from '../support/posting-page.ts';
import { startService, type TestService } from '../support/service.ts';

const POSTING = 'https://boards.greenhouse.io/harbour/jobs/4012345';
const pictures = path.join(import.meta.dirname, '..', '..', '.artifacts', 'demo');
const themes = ['light', 'dark'] as const;

ensureBrowsers(['chromium']);
buildExtension((line) => console.error(line));
await mkdir(pictures, { recursive: true });

const pages = await startPageServer();
const service = await step('The service starts on an empty database', startService);
const browser = await step('A browser starts with the extension in it', () => launchChromium({ pagePort: pages.port }));
const second = await step('So does a second one', () => launchChromium({ pagePort: pages.port }));
try {
  pages.serve(POSTING, postingPage(somePosting()));
  await step('The welcome page pairs in one step', () => pair(browser, service, ''));
  await step('Three skills go into the profile', () => addSkills(browser, ['TypeScript', 'PostgreSQL', 'Kubernetes']));
  const posting = await browser.open(POSTING);
  const button = await step('The page of a job shows the button', () => buttonIn(browser, posting, 'idle'));
  await photograph(posting, 'page-with-button');
  await step('One click, and it says Saved', async () => {
    await clickAt(posting, button.press);
    await buttonIn(browser, posting, 'saved');
  });
  await photograph(posting, 'page-saved');
  const local = await step('It has a score', () =>
    eventually('the score', async () => {
      const [job] = await readJobs(browser);
      return job?.match?.status === 'scored' ? job.match : null;
    }),
  );
  await step('The popup shows the job, its score and why', async () => {
    const popup = await openedPopup(browser, posting);
    await popup.shows(somePosting().title);
    await popup.shows(String(local.total));
    await popup.close();
    await photographPopup(browser, posting);
  });
  const score = await step('The server has it with a score', () => scoreOnServer(browser));
  await step('The second browser is paired with a code and sees it', async () => {
    await pair(second, service, await service.server.invite());
    await eventually('the job', async () => (await readJobs(second)).length === 1);
  });
  await step('The dashboard shows it', async () => {
    const dashboard = await browser.openExtensionPage('dashboard.html#/jobs');
    await eventually('the job', async () => (await wordsOf(dashboard)).includes(somePosting().title));
    await photograph(dashboard, 'dashboard');
    const [job] = await readJobs(browser);
    const detail = await browser.openExtensionPage(`dashboard.html#/jobs/${job?.id}`);
    await eventually('the description', async () => (await wordsOf(detail)).includes('PostgreSQL in production'));
    await photograph(detail, 'dashboard-job');
  });
  if (score.total !== local.total) throw new Error(`The server says ${score.total}, the browser ${local.total}.`);
  say(`\nSaved and scored ${score.total} of 100: ${score.reasons.join('; ')}`);
  say(`Pictures: ${path.relative(process.cwd(), pictures)}`);
} finally {
  await browser.close();
  await second.close();
  await service.remove();
  await pages.close();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function step<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await act();
  say(`${`${((performance.now() - start) / 1000).toFixed(2)} s`.padStart(8)}  ${name}`);
  return result;
}

async function pair(browser: TestBrowser, service: TestService, code: string): Promise<void> {
  const welcome = await browser.openExtensionPage(`welcome.html#pair=${service.url},${code}`);
  await eventually('the first exchange', async () => (await exchangeOf(browser)).lastSuccessAt !== null);
  await welcome.close();
}

async function addSkills(browser: TestBrowser, skills: readonly string[]): Promise<void> {
  const profile = await browser.openExtensionPage('dashboard.html#/profile');
  const field = await profile.waitForSelector('input[role="combobox"]');
  for (const skill of skills) {
    await field?.type(skill);
    await profile.keyboard.press('Enter');
    await eventually(`${skill} in the profile`, () =>
      profile.$$eval(
        'li',
        (rows, name) => rows.some((row) => row.querySelector('select') && row.textContent.includes(name)),
        skill,
      ),
    );
  }
  await photograph(profile, 'dashboard-profile');
  await profile.close();
}

async function scoreOnServer(browser: TestBrowser): Promise<{ total: number; reasons: string[] }> {
  const pairing = await pairingOf(browser);
  if (pairing === null) throw new Error('The browser is not paired.');
  const client = makeApiClient({
    baseUrl: pairing.serverUrl,
    token: pairing.token,
    fetch: (url, init) => fetch(url, init),
  });
  return eventually('the score on the server', async () => {
    await askBackground(browser, { type: 'exchange' });
    const answer = await client.listJobs({ query: {} });
    const score = answer.ok ? answer.value.jobs[0]?.score : null;
    return score !== null && score !== undefined && score.total !== null && { ...score, total: score.total };
  });
}

/** Without a screen the popup's window has no size, so its page is photographed in a tab, and told which tab is meant. */
async function photographPopup(browser: TestBrowser, posting: Page): Promise<void> {
  const popup = await browser.openExtensionPage('icon/16.png');
  await popup.setViewport({ width: 380, height: 560 });
  await popup.evaluateOnNewDocument((tab) => Object.assign(chrome.tabs, { query: async () => [tab] }), {
    id: await tabIdOf(browser, posting),
    url: posting.url(),
    active: true,
  });
  await popup.goto(new URL('/popup.html', popup.url()).href);
  await popup.waitForSelector('section select');
  await photograph(popup, 'popup');
  await popup.close();
}

async function photograph(page: Page, name: string): Promise<void> {
  for (const theme of themes) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.screenshot({ path: path.join(pictures, `${name}-${theme}.png`) });
  }
}
