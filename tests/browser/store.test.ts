import { aJob } from '@jobmagpie/model/testing';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  fillOldStore,
  type KeptStore,
  keptStore,
  layOldStore,
  letGo,
  presentVersion,
  versionOfStore,
} from '../support/browser/old-store.ts';
import { buttonIn, clickAt, saveFromPage } from '../support/browser/page-button.ts';
import { readJobs, readTable } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { browserNames, type TestBrowser } from '../support/browser/test-browser.ts';
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

describe.each(browserNames)('a store of an earlier version in %s', (name) => {
  const stage = useBrowser(name);

  it('is waited for while an old window holds it, which the page says, and then taken over with every row', async () => {
    const kept = unpaired(keptStore(1));
    await layOldStore(stage.browser, kept);
    const dashboard = await stage.browser.openExtensionPage('dashboard.html#/jobs');
    await eventually('what it waits for', async () => {
      // The page that welcomes a new user may have come before it, and what is not in front is not drawn.
      await dashboard.bringToFront();
      return (await wordsOf(dashboard)).includes('Waiting for another Jobmagpie tab');
    });
    await letGo(stage.browser);
    await eventually('the jobs', async () => (await wordsOf(dashboard)).includes('Développeur plateforme'));
    expect(await versionOfStore(stage.browser)).toBe(presentVersion);
    for (const [table, { rows }] of Object.entries(kept.tables)) {
      // Scores and the state of the exchange are worked out anew and are nobody's words.
      if (table === 'device') continue;
      const found = z.array(z.record(z.string(), z.unknown())).parse(await readTable(stage.browser, table));
      expect(found.map(withoutScore), table).toEqual(rows.map(withoutScore));
    }
  });
});

describe('an upgrade of ten thousand jobs', () => {
  const stage = useBrowser('chromium');

  it('is all there or not at all, whenever it is cut off, and complete in the end', async () => {
    const kept = unpaired(keptStore(1));
    await layOldStore(stage.browser, kept);
    await fillOldStore(stage.browser, 'jobs', manyJobs(10_000));
    await stage.browser.closeTabs();
    await stage.browser.stopBackground();
    const before = await digestOfJobs(stage.browser);
    await letGo(stage.browser);

    const versions: (number | undefined)[] = [];
    for (const afterMs of [0, 20, 60, 120, 200, 300, 450]) {
      const page = await stage.browser.openExtensionPage('dashboard.html#/jobs');
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await Promise.all([page.close(), stage.browser.stopBackground()]);
      versions.push(await versionOfStore(stage.browser));
    }
    expect(versions, 'cut off at least once in the middle').toContain(10);

    const page = await stage.browser.openExtensionPage('dashboard.html#/jobs');
    await eventually('the new version', async () => (await versionOfStore(stage.browser)) === presentVersion, {
      timeoutMs: 30_000,
    });
    await eventually('the jobs', async () => (await wordsOf(page)).includes('10,003'), { timeoutMs: 30_000 });
    expect(await digestOfJobs(stage.browser)).toBe(before);
    expect(await readTable(stage.browser, 'outbox')).toEqual(kept.tables.outbox?.rows);
    expect(await readTable(stage.browser, 'jobTexts')).toHaveLength(10_003);
  });
});

/** Without its server, which a browser would look for. */
function unpaired(store: KeptStore): KeptStore {
  const { device, ...others } = store.tables;
  if (device === undefined) return store;
  return {
    ...store,
    tables: { ...others, device: { ...device, rows: device.rows.filter(({ key }) => key !== 'pairing') } },
  };
}

function withoutScore({ match, scoreDue, ...row }: Record<string, unknown>): Record<string, unknown> {
  return row;
}

function manyJobs(count: number) {
  const text = Array.from({ length: 480 }, (_, index) => `word${(index * 7_919) % 1_000}`).join(' ');
  return Array.from({ length: count }, (_, index) => {
    const value = aJob({
      title: `Roofer ${index}`,
      canonicalUrl: `https://jobs.example.com/${index}`,
      description: { markdown: text, text: `${text} nr${index}` },
    });
    return {
      id: value.id,
      value,
      clocks: {},
      deletedAt: null,
      match: { status: 'no-score', missing: 'profile-skills' },
    };
  });
}

/** One number for what every job says, worked out where the jobs lie. */
async function digestOfJobs({ backstage }: TestBrowser): Promise<string> {
  return backstage.evaluate(async () => {
    const database =
      globalThis.heldOldStore !== undefined
        ? globalThis.heldOldStore
        : await new Promise<IDBDatabase>((resolve, reject) => {
            const request = indexedDB.open('jobmagpie');
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
    const rows = await new Promise<{ id: string; value: unknown; clocks: unknown }[]>((resolve, reject) => {
      const request = database.transaction('jobs').objectStore('jobs').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    if (database !== globalThis.heldOldStore) database.close();
    const words = JSON.stringify(rows.map(({ id, value, clocks }) => [id, value, clocks]));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  });
}
