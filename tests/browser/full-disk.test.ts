import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extensionFolder } from '../../.toolchain/build-extension.ts';
import { buttonIn, clickAt, readButton, saveFromPage } from '../support/browser/page-button.ts';
import { readJobs, readTable } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import type { TestBrowser } from '../support/browser/test-browser.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';

/**
 * Leaves the extension as many bytes as that and no more, until the function that this gives is called. Only then may
 * the browser forget the session that asked for it.
 */
async function leaveRoom({ backstage }: TestBrowser, bytes: number): Promise<() => Promise<void>> {
  const session = await backstage.createCDPSession();
  const origin = await backstage.evaluate(() => location.origin);
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
  return () => session.detach();
}

/** A browser gives an extension with this permission all there is and hears of no limit; the rest is the same. */
function limitedExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'jobmagpie-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(extensionFolder('chromium'), folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = z.looseObject({ permissions: z.array(z.string()) }).parse(JSON.parse(readFileSync(file, 'utf8')));
  const permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

describe('a disk that is full', () => {
  const stage = useBrowser('chromium', { extensionFolder: limitedExtension() });

  it('lets a save fail in words, leaves every row as it was, and takes the job once there is room', async () => {
    const giveRoom = await leaveRoom(stage.browser, 1_200_000);
    const description = `<p>${'Long hours by the sea. '.repeat(20_000)}</p>`;
    const saved: string[] = [];
    let page: Page;
    for (;;) {
      const title = `Keeper ${saved.length + 1}`;
      const before = [await readJobs(stage.browser), await readTable(stage.browser, 'outbox')] as const;
      page = await stage.browser.open(stage.servePosting({ title, description }));
      await clickAt(page, (await buttonIn(stage.browser, page, 'idle')).press);
      const button = await eventually('an answer', async () => {
        const seen = await readButton(stage.browser, page);
        return (seen?.state === 'saved' || seen?.state === 'failed') && seen;
      });
      if (button.state === 'saved') {
        saved.push(title);
        continue;
      }
      expect(button.label).toContain('full');
      expect((await readJobs(stage.browser)).map(({ value }) => value)).toEqual(before[0].map(({ value }) => value));
      expect(await readTable(stage.browser, 'outbox')).toEqual(before[1]);
      break;
    }
    expect(saved.length).toBeGreaterThan(0);

    await giveRoom();
    await clickAt(page, (await buttonIn(stage.browser, page, 'failed')).press);
    await buttonIn(stage.browser, page, 'saved');
    expect((await readJobs(stage.browser)).map(({ value }) => value.title)).toEqual([
      ...saved,
      `Keeper ${saved.length + 1}`,
    ]);
  });
});

describe('a disk that is nearly full', () => {
  const stage = useBrowser('chromium');

  it('is told of in the popup and in the settings, before a save fails, with what takes the room and a way out', async () => {
    await saveFromPage(stage.browser, await stage.browser.open(stage.servePosting({ title: 'Still In Time' })));
    const giveRoom = await leaveRoom(stage.browser, 10_000);
    const popup = await stage.browser.openExtensionPage('popup.html');
    await eventually('a word in the popup', async () => (await wordsOf(popup)).includes('little room left'));
    const settings = await stage.browser.openExtensionPage('dashboard.html#/settings');
    await eventually('a word in the settings', async () =>
      (await wordsOf(settings)).includes('soon a job may not be saved'),
    );
    await press(settings, 'See what takes the room');
    await eventually('what takes it', async () => (await wordsOf(settings)).includes('Descriptions'));
    expect(await wordsOf(settings)).toContain('Export everything');
    await giveRoom();
  });

  it('and everything can be taken to a file and back without a server', async () => {
    const settings = await stage.browser.openExtensionPage('dashboard.html#/settings');
    await settings.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (content: Blob) => {
        globalThis.exportedText = content.text();
        return make.call(URL, content);
      };
    });
    await press(settings, 'Export everything');
    const text = await eventually('the file', () => settings.evaluate(() => globalThis.exportedText ?? null));
    expect(text).toContain('Still In Time');

    const chooser = await settings.$('input[type=file]');
    const folder = mkdtempSync(path.join(tmpdir(), 'jobmagpie-'));
    try {
      const whole = path.join(folder, 'whole.json');
      const cut = path.join(folder, 'cut.json');
      writeFileSync(whole, text.replace('Still In Time', 'Back From The File'));
      writeFileSync(cut, text.slice(0, 300));
      // What a browser gives for a chooser of files takes files alone.
      await (chooser as ElementHandle<HTMLInputElement> | null)?.uploadFile(cut);
      await eventually('what is wrong', async () => (await wordsOf(settings)).includes('Nothing was changed'));
      const [job] = await readJobs(stage.browser);
      await settings.evaluate(
        (id) =>
          new Promise<void>((resolve) => {
            const request = indexedDB.open('jobmagpie');
            request.onsuccess = () => {
              const transaction = request.result.transaction('jobs', 'readwrite');
              transaction.objectStore('jobs').delete(id);
              transaction.oncomplete = () => {
                request.result.close();
                resolve();
              };
            };
          }),
        job?.id ?? '',
      );
      await (chooser as ElementHandle<HTMLInputElement> | null)?.uploadFile(whole);
      await eventually('the job of the file', async () =>
        (await readJobs(stage.browser)).some(({ value }) => value.title === 'Back From The File'),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

declare global {
  var exportedText: Promise<string> | undefined;
}

async function press(page: Page, name: string): Promise<void> {
  await eventually(`the button “${name}”`, () =>
    page.evaluate((words) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words);
      button?.click();
      return button !== undefined;
    }, name),
  );
}
