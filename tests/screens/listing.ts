/**
 * `npm run listing`: what the stores ask for, in `.artifacts/listing`: the text of each language, the reason for each
 * permission, and pictures of 1280 by 800.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ensureBrowsers } from '../../.toolchain/browsers.ts';
import { buildExtension, extensionFolder } from '../../.toolchain/build-extension.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { startPageServer } from '../support/page-server.ts';
import { type Screen, screens } from './screens.ts';
import { openScreen, prepare } from './stage.ts';

const root = path.join(import.meta.dirname, '..', '..');
const listing = path.join(root, '.artifacts', 'listing');
/** What the stores show, in this order. */
const shown = ['jobs', 'job', 'profile', 'privacy'];

const Manifest = z.object({ permissions: z.array(z.string()), host_permissions: z.array(z.string()) });
const Texts = z.object({
  extension: z.object({ description: z.string().max(132, 'The Chrome Web Store takes 132 characters.') }),
  privacy: z.object({
    permission: z.record(z.string(), z.string()),
    sites: z.object({ boards: z.string(), others: z.string() }),
  }),
});

ensureBrowsers(['chromium']);
buildExtension((line) => console.error(line));
await rm(listing, { recursive: true, force: true });
await mkdir(listing, { recursive: true });
for (const language of ['en', 'de']) await writeFile(path.join(listing, `${language}.md`), await textIn(language));
await photograph(screens.filter(({ name }) => shown.includes(name)));
process.stdout.write(`${path.relative(process.cwd(), listing)}\n`);

async function textIn(language: string): Promise<string> {
  const text = await readFile(path.join(root, 'extension', 'listing', `${language}.md`), 'utf8');
  const locale = path.join(root, 'extension', 'src', 'locales', `${language}.json`);
  const { extension, privacy } = Texts.parse(JSON.parse(await readFile(locale, 'utf8')));
  const manifest = path.join(extensionFolder('chromium'), 'manifest.json');
  const { permissions, host_permissions: hosts } = Manifest.parse(JSON.parse(await readFile(manifest, 'utf8')));
  const reasons = permissions.map((name) => `- \`${name}\`: ${privacy.permission[name]}`);
  const sites = [`- ${privacy.sites.boards} ${hosts.join(' ')}`, `- ${privacy.sites.others}`];
  return [extension.description, text, '## Permissions', '', ...reasons, ...sites, ''].join('\n');
}

async function photograph(chosen: readonly Screen[]): Promise<void> {
  const pages = await startPageServer();
  const browser = await launchChromium({ pagePort: pages.port });
  await prepare(browser, 'filled');
  for (const name of shown) {
    const screen = chosen.find((each) => each.name === name);
    if (screen === undefined) throw new Error(`There is no screen “${name}”.`);
    const page = await openScreen(browser, screen, { theme: 'light', width: 1280 });
    await page.setViewport({ width: 1280, height: 800 });
    await page.screenshot({ path: path.join(listing, `${shown.indexOf(name) + 1}-${name}.png`) });
    await page.close();
  }
  await browser.close();
  await pages.close();
}
