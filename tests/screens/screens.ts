/** Every page and state that is looked at and tested for accessibility. A new one is one entry. */
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';

/** What the browser holds: nothing, a search in its middle, that and a server, or one that has gone away. */
export const settings = ['empty', 'filled', 'paired', 'away'] as const;
export type Setting = (typeof settings)[number];

export interface Screen {
  /** Names its pictures. */
  name: string;
  setting: Setting;
  /** The page of the extension; `:job` stands for the id of a saved job. */
  path: string;
  /** Words that stand there once it is ready. */
  shows: string;
  /** What is done on it before it is looked at. */
  act?: (page: Page) => Promise<void>;
  /** The width that it has wherever it is shown; without it it is looked at narrow and wide. */
  width?: number;
}

const POPUP_WIDTH = 380;
const PANEL_WIDTH = 400;

export const screens: readonly Screen[] = [
  { name: 'welcome', setting: 'empty', path: 'welcome.html', shows: 'Jobmagpie' },
  { name: 'privacy', setting: 'empty', path: 'privacy.html', shows: 'activeTab' },
  { name: 'popup-empty', setting: 'empty', path: 'popup.html', shows: 'does not let Jobmagpie', width: POPUP_WIDTH },
  { name: 'jobs-empty', setting: 'empty', path: 'dashboard.html#/jobs', shows: 'Jobs' },
  { name: 'board-empty', setting: 'empty', path: 'dashboard.html#/board', shows: 'Jobs' },
  { name: 'import-empty', setting: 'empty', path: 'dashboard.html#/import', shows: 'Choose a file' },
  { name: 'import', ...chosen('own-list.csv', 'Import 2 jobs') },
  { name: 'import-untitled', ...chosen('no-title.csv', 'Nothing to import') },
  ...(['By address', 'From a text', 'By hand'] as const).map((way) => addedBy(way)),
  { name: 'popup', setting: 'filled', path: 'popup.html', shows: 'does not let Jobmagpie', width: POPUP_WIDTH },
  {
    name: 'popup-search',
    setting: 'filled',
    path: 'popup.html',
    shows: 'Openfield',
    width: POPUP_WIDTH,
    act: (page) => page.locator('input[type=search]').fill('engineer'),
  },
  // In a tab of its own it stands beside itself, a page that is nobody's job.
  { name: 'sidepanel', setting: 'filled', path: 'sidepanel.html', shows: 'Openfield', width: PANEL_WIDTH },
  {
    name: 'sidepanel-job',
    setting: 'filled',
    path: 'sidepanel.html',
    shows: 'Openfield',
    width: PANEL_WIDTH,
    act: async (page) => {
      await page.locator('main li button').click();
      await page.waitForSelector('main textarea');
    },
  },
  { name: 'jobs', setting: 'filled', path: 'dashboard.html#/jobs', shows: 'Openfield' },
  { name: 'jobs-filter', setting: 'filled', ...onJobs('Filter') },
  { name: 'jobs-views', setting: 'filled', ...onJobs('Views') },
  { name: 'jobs-views-replace', setting: 'filled', ...onJobs('Views', nameTwice) },
  {
    name: 'jobs-selected',
    setting: 'filled',
    path: 'dashboard.html#/jobs',
    shows: 'Openfield',
    act: async (page) => {
      await page.focus('[data-job-row]');
      await page.keyboard.press('x');
    },
  },
  { name: 'palette', setting: 'filled', ...onKey('k', 'Control') },
  { name: 'keyboard-help', setting: 'filled', ...onKey('?') },
  { name: 'palette-stage', setting: 'filled', ...onKey('s') },
  { name: 'board', setting: 'filled', path: 'dashboard.html#/board', shows: 'Openfield' },
  {
    name: 'board-menu',
    setting: 'filled',
    path: 'dashboard.html#/board',
    shows: 'Openfield',
    act: async (page) => {
      await page.focus('[data-job-row]');
      await page.keyboard.press('s');
      await page.waitForSelector('[role=menu]');
    },
  },
  {
    name: 'job',
    setting: 'filled',
    path: 'dashboard.html#/jobs/:job',
    shows: 'What you will do',
    // The words come first, their shape a moment later.
    act: async (page) => {
      await page.waitForSelector('#posting-words li strong');
    },
  },
  { name: 'profile', setting: 'filled', path: 'dashboard.html#/profile', shows: 'TypeScript' },
  {
    name: 'diagnostics-empty',
    setting: 'empty',
    path: 'dashboard.html#/diagnostics',
    shows: 'No page of a known board',
  },
  { name: 'diagnostics', setting: 'filled', path: 'dashboard.html#/diagnostics', shows: 'Greenhouse' },
  { name: 'settings', setting: 'filled', path: 'dashboard.html#/settings', shows: 'Server' },
  { name: 'settings-paired', setting: 'paired', path: 'dashboard.html#/settings', shows: 'owner of this server' },
  { name: 'popup-away', setting: 'away', path: 'popup.html', shows: '1 job waits here', width: POPUP_WIDTH },
  { name: 'jobs-away', setting: 'away', path: 'dashboard.html#/jobs', shows: '1 job waits here' },
  { name: 'settings-away', setting: 'away', path: 'dashboard.html#/settings', shows: '1 job to send' },
  { name: 'settings-sign-out', ...pressed('Sign out') },
  { name: 'settings-delete-account', ...pressed('Delete the account') },
  { name: 'settings-password', ...pressed('Set a password') },
  { name: 'settings-add-browser', ...pressed('Add another browser') },
];

function pressed(button: string): Omit<Screen, 'name'> {
  return {
    setting: 'paired',
    path: 'dashboard.html#/settings',
    shows: 'owner of this server',
    act: (page) => page.locator(`::-p-xpath(//button[normalize-space()="${button}"])`).click(),
  };
}

function addedBy(way: string): Screen {
  return {
    name: `add-job-${way.split(' ').at(-1)}`,
    setting: 'filled',
    path: 'dashboard.html#/jobs',
    shows: 'Openfield',
    act: async (page) => {
      await page.keyboard.press('n');
      await page.locator(`::-p-xpath(//*[@role="tab"][normalize-space()="${way}"])`).click();
    },
  };
}

/** A list of a person's own, with cells that cannot be read or without a title. `button` is what it comes to. */
function chosen(list: string, button: string): Omit<Screen, 'name'> {
  return {
    setting: 'filled',
    path: 'dashboard.html#/import',
    shows: 'Choose a file',
    act: async (page) => {
      const chooser = await page.waitForSelector('input[type=file]');
      const file = path.join(import.meta.dirname, '../../extension/src/import/fixtures', list);
      // What a browser gives for a chooser of files takes files alone.
      await (chooser as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
      await page.locator(`::-p-xpath(//button[normalize-space()="${button}"])`).wait();
    },
  };
}

/** Saves a view, and gives the next one its name. */
async function nameTwice(page: Page): Promise<void> {
  const name = page.locator('[role=dialog] input');
  await name.fill('Worth a try');
  await page.keyboard.press('Enter');
  await page.locator('::-p-xpath(//*[@role="dialog"]//button[normalize-space()="Worth a try"])').wait();
  await name.fill('Worth a try');
  await page.locator('::-p-xpath(//button[normalize-space()="Replace"])').wait();
}

function onJobs(button: string, act?: (page: Page) => Promise<void>): Pick<Screen, 'path' | 'shows' | 'act'> {
  return {
    path: 'dashboard.html#/jobs',
    shows: 'Openfield',
    act: async (page) => {
      await page.locator(`::-p-xpath(//button[normalize-space()="${button}" or @aria-label="${button}"])`).click();
      await page.waitForSelector('[role=dialog]');
      await act?.(page);
    },
  };
}

/** On the first row of the table, so that its own keys count too. */
function onKey(key: '?' | 'k' | 's', held?: 'Control'): Pick<Screen, 'path' | 'shows' | 'act'> {
  return {
    path: 'dashboard.html#/jobs',
    shows: 'Openfield',
    act: async (page) => {
      await page.focus('[data-job-row]');
      if (held !== undefined) await page.keyboard.down(held);
      await page.keyboard.press(key);
      if (held !== undefined) await page.keyboard.up(held);
      await page.waitForSelector('[role=dialog]');
    },
  };
}
