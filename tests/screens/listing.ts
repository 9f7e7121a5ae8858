/**
 * `npm run listing`: what the stores ask for, in `.artifacts/listing`: the text of each language, the reason for each
 * permission, and pictures of 1280 by 800. And the picture at the top of the README.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ensureBrowsers } from '../../.toolchain/browsers.ts';
import { buildExtension, extensionFolder } from '../../.toolchain/build-extension.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { startPageServer } from '../support/page-server.ts';
import { openPageScreen, pageScreens } from './page-screens.ts';
import { screens } from './screens.ts';
import { openScreen, prepare } from './stage.ts';

const root = path.join(import.meta.dirname, '..', '..');
const listing = path.join(root, '.artifacts', 'listing');
/** What the stores show, in this order. */
const shown = ['page-saved', 'board', 'jobs', 'job', 'privacy'];

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
await photograph();
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

async function photograph(): Promise<void> {
  const pages = await startPageServer();
  const browser = await launchChromium({ pagePort: pages.port });
  await prepare(browser, 'filled');
  const picture = async (name: string, theme: 'light' | 'dark', height = 800): Promise<Buffer> => {
    const { page, popup } = await open(name, theme);
    await page.setViewport({ width: 1280, height });
    const taken = Buffer.from(await (popup ?? page).screenshot());
    await popup?.close();
    await page.close();
    return taken;
  };
  const open = async (name: string, theme: 'light' | 'dark') => {
    const onPage = pageScreens.find((screen) => screen.name === name);
    if (onPage !== undefined) return openPageScreen(browser, pages, onPage, { theme, width: 1280 });
    const screen = screens.find((each) => each.name === name);
    if (screen === undefined) throw new Error(`There is no screen “${name}”.`);
    return { page: await openScreen(browser, screen, { theme, width: 1280 }), popup: null };
  };
  for (const [index, name] of shown.entries())
    await writeFile(path.join(listing, `${index + 1}-${name}.png`), await picture(name, 'light'));
  const [page, popup, board] = [
    await picture('page-saved', 'light'),
    await picture('popup-saved', 'light'),
    await picture('board', 'dark'),
  ];
  const front = await browser.open('about:blank');
  await front.setViewport({ width: 2000, height: 875 });
  await front.setContent(frontDoor({ page, popup, board }));
  await writeFile(path.join(root, '.readme', 'jobmagpie.png'), await front.screenshot());
  await browser.close();
  await pages.close();
}

function frontDoor(pictures: Record<'page' | 'popup' | 'board', Buffer>): string {
  const style =
    'body{margin:0;background:#dfe8ea}img{position:absolute;border-radius:12px;box-shadow:0 24px 64px #1b2a3440}' +
    '.page{left:48px;top:56px;width:920px}.board{left:1010px;top:150px;width:940px}.popup{left:96px;top:330px;width:380px}';
  const images = Object.entries(pictures).map(
    ([name, taken]) => `<img class="${name}" src="data:image/png;base64,${taken.toString('base64')}" alt="">`,
  );
  return `<!doctype html><style>${style}</style>${images.join('')}`;
}
