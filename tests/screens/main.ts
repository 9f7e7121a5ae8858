/**
 * `npm run screens`: a picture of every page and state, light and dark, narrow and wide, and one page to look through
 * them: `.artifacts/screens/index.html`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureBrowsers } from '../../.toolchain/browsers.ts';
import { buildExtension } from '../../.toolchain/build-extension.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import type { TestBrowser } from '../support/browser/test-browser.ts';
import { startPageServer } from '../support/page-server.ts';
import { openPageScreen, type PageScreen, pageScreens } from './page-screens.ts';
import { screens, settings } from './screens.ts';
import { openScreen, prepare } from './stage.ts';

const pictures = path.join(import.meta.dirname, '..', '..', '.artifacts', 'screens');
const [only] = process.argv.slice(2);
const isChosen = ({ name }: { name: string }) => only === undefined || name.includes(only);
const chosen = screens.filter(isChosen);
const onPages = pageScreens.filter(isChosen);

ensureBrowsers(['chromium']);
buildExtension((line) => console.error(line));
if (only === undefined) await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });
const pages = await startPageServer();
const made: { name: string; files: string[] }[] = [];
for (const setting of settings) {
  const ofSetting = chosen.filter((screen) => screen.setting === setting);
  if (ofSetting.length === 0 && (setting !== 'filled' || onPages.length === 0)) continue;
  const browser = await launchChromium({ pagePort: pages.port });
  const tidyUp = await prepare(browser, setting);
  if (setting === 'filled') for (const screen of onPages) await photographOnPage(browser, screen);
  for (const screen of ofSetting) {
    const files: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      for (const width of screen.width === undefined ? [1280, 400] : [screen.width]) {
        const page = await openScreen(browser, screen, { theme, width });
        const file = `${screen.name}-${theme}-${width}.png`;
        await page.screenshot({ path: path.join(pictures, file) });
        await page.close();
        files.push(file);
      }
    }
    made.push({ name: screen.name, files });
    console.error(screen.name);
  }
  await browser.close();
  await tidyUp();
}
await pages.close();
await writeFile(path.join(pictures, 'index.html'), contactSheet());
process.stdout.write(
  `${made.flatMap(({ files }) => files).length} pictures: ${path.relative(process.cwd(), pictures)}/index.html\n`,
);

async function photographOnPage(browser: TestBrowser, screen: PageScreen): Promise<void> {
  const files: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    for (const width of screen.name.startsWith('popup') ? [1280] : [1280, 400]) {
      const { page, popup, close } = await openPageScreen(browser, pages, screen, { theme, width });
      const file = `${screen.name}-${theme}-${width}.png`;
      await (popup ?? page).screenshot({ path: path.join(pictures, file) });
      await close();
      files.push(file);
    }
  }
  made.push({ name: screen.name, files });
  console.error(screen.name);
}

function contactSheet(): string {
  const rows = made.map(({ name, files }) => {
    const images = files.map((file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`);
    return `<h2>${name}</h2><div>${images.join('')}</div>`;
  });
  const style =
    'body{font:14px system-ui;margin:24px}div{display:flex;gap:16px;flex-wrap:wrap}img{height:360px;border:1px solid #8888}';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>${style}</style>${rows.join('\n')}</html>`;
}
