import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** The pages of the folder, else our own fixtures and grown copies of them, because real pages are larger than fixtures. */
export function loadPages(folder: string | undefined): string[] {
  if (folder !== undefined) {
    const files = readdirSync(folder).filter((file) => /\.html(?:\.gz)?$/.test(file));
    if (files.length === 0) throw new Error(`CAPTURE_PAGES names ${folder}, which holds no .html or .html.gz file.`);
    return files.map((file) => {
      const bytes = readFileSync(join(folder, file));
      return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    });
  }
  const fixtures = fileURLToPath(new URL('../../../packages/capture/fixtures', import.meta.url));
  const pages = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('page.html'))
    .map((file) => readFileSync(join(fixtures, file), 'utf8'));
  return [...pages, ...pages.map(grown)];
}

/** The page with a site's usual frame around it: menus, a footer, styles and scripts, about 150 kB. */
function grown(page: string): string {
  const menu = Array.from(
    { length: 300 },
    (_, index) =>
      `<li class="menu-item menu-item-${index}"><a class="menu-link" href="/topics/${index}">Topic number ${index}</a></li>`,
  );
  const footer = Array.from(
    { length: 120 },
    (_, index) =>
      `<div class="footer-column"><h4>Column ${index}</h4><p>Some words about what stands in column ${index} of the footer.</p></div>`,
  );
  const styles = Array.from(
    { length: 500 },
    (_, index) =>
      `.rule-${index} .inner { margin: ${index}px; color: #${(index * 4096).toString(16).padStart(6, '0')} }`,
  );
  const frame = `<style>${styles.join('\n')}</style><nav class="main-menu"><ul>${menu.join('\n')}</ul></nav>`;
  const end = `<footer class="site-footer">${footer.join('\n')}</footer><script>window.frame = ${JSON.stringify(menu)};</script>`;
  return page.replace(/<body[^>]*>/i, (body) => body + frame).replace(/<\/body>/i, (body) => end + body);
}
