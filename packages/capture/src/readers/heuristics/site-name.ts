import { bareWords, oneLine } from '../../fields/words.ts';
import type { Page } from '../../page/page.ts';
import type { Body } from './body.ts';

/** What a site calls itself in its head, beside its logo and in the last line of its foot; the likeliest first. */
export function siteNames(page: Page, titleLine: number): string[] {
  const names = [page.meta('application-name') ?? ''];
  for (const { text, index } of page.lines) {
    if (index < Math.min(titleLine, 8)) names.push(text);
    const owner = text.length > 200 ? undefined : OWNER.exec(text)?.[1];
    if (owner !== undefined) names.push(owner.replace(/,? (?:19|20)\d\d(?:\s?[-–—]\s?\d+)?$/, ''));
  }
  // The first pictures stand in the head; further down are those of anything.
  for (const image of [...page.document.querySelectorAll('img[alt]')].slice(0, 4))
    names.push(oneLine(image.getAttribute('alt') ?? '').replace(/^logo(?: (?:of|von|de))? | logo$/gi, ''));
  return names.filter((name) => name.length >= 3 && name.length <= 60);
}

/** "© 2019–2026 Merle Hill Ltd. All rights reserved." */
const OWNER =
  /^(?:©|\(c\)|copyright)[\s©]*(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?)?[\s,]*(?:by |©)?\s*([^|•·]{3,60}?)(?:\s?[|•·].*|[.,]? (?:all rights|alle rechte|tous droits|todos (?:los|os)|tutti i|wszelkie).*)?$/i;

/**
 * Whether a name is that of whoever offers the job: the description speaks of it, or the site bears it and the page
 * stands in its part for jobs or asks for mail to an address of the site. What else a site is called may be a board of many employers.
 */
export function isOfferedBy(name: string, page: Page, body: Body | null): boolean {
  const { lines, url } = page;
  if (body !== null && name.length >= 4) {
    const said = lines.slice(body.first, body.last + 1);
    if (/^[^a-z]/.test(name) && said.some(({ text }) => speaksOf(text, name))) return true;
  }
  return belongsTo(name, url) && (OWN_PART.test(`${url.hostname}${url.pathname}`) || takesMail(page));
}

/** An address of mail in the text, at the site itself. */
function takesMail({ links, url }: Page): boolean {
  const host = url.hostname.replace(/^www\./, '');
  return links.some(
    ({ href }) => href.toLowerCase().startsWith('mailto:') && href.split(/[@?]/)[1]?.toLowerCase() === host,
  );
}

function speaksOf(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/[\p{L}\d]/u.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`);
}

/** How a company calls the part of its own site where its jobs are. */
const OWN_PART =
  /^(?:careers?|karriere|recruit(?:ing|ment)|werkenbij|carriere)\.|\/(?:careers?|karriere|carrieres?|about(?:-us)?|company|unternehmen|(?:work-with|join|about)-us|nous-rejoindre|rejoignez-nous|werken-bij|lavora-con-noi|trabaja-con-nosotros|trabalhe-conosco)\//i;

/** Whether the address of the site bears the name. */
export function belongsTo(name: string, url: URL): boolean {
  const word = bareWords(name).replaceAll(' ', '');
  return word.length >= 3 && url.hostname.replaceAll(/[.-]/g, '').includes(word.slice(0, 12));
}
