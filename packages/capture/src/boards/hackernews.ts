import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import { oneLine } from '../fields/words.ts';
import type { Page } from '../page/page.ts';

/**
 * Hacker News: each comment right under a thread "Ask HN: Who is hiring?" is a posting, on the page of that comment. The
 * thread itself is a list, and every other page of the site is none.
 */
export const hackernews: Board = {
  name: 'hackernews',
  label: 'Hacker News',
  matches: ['https://news.ycombinator.com/item*'],
  postings: [/^https?:\/\/news\.ycombinator\.com\/item\?(?:[^#]*&)?id=(?<id>\d+)(?:[&#]|$)/],
  example: 'https://news.ycombinator.com/item?id=40000000',
  canonicalUrl: (id) => `https://news.ycombinator.com/item?id=${id}`,
  read(page) {
    const item = page.document.querySelector('.fatitem');
    if (item === null) return { wholePage: false, refusal: 'not-a-posting' };
    if (WHO_IS_HIRING.test(item.querySelector('.titleline')?.textContent ?? ''))
      return { wholePage: false, refusal: 'list' };
    const markup = isTopOfThread(item) ? readComment(item, page) : null;
    return markup === null ? { wholePage: false, refusal: 'not-a-posting' } : { wholePage: false, markup };
  },
};

const WHO_IS_HIRING = /\bWho is hiring\b/i;

/** The comment answers the thread itself: its parent is the story that it is on. */
function isTopOfThread(item: Element): boolean {
  const story = item.querySelector('.onstory a');
  if (story === null || !WHO_IS_HIRING.test(story.textContent ?? '')) return false;
  const parent = [...item.querySelectorAll('.navs a')].find((link) => oneLine(link.textContent ?? '') === 'parent');
  return idIn(parent) !== null && idIn(parent) === idIn(story);
}

function idIn(link: Element | undefined): string | null {
  return /[?&]id=(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null;
}

function readComment(item: Element, page: Page): Draft | null {
  const text = item.querySelector('.commtext');
  if (text === null) return null;
  const { company, ...headline } = readHeadline(headlineOf(text));
  if (headline.title === undefined) return null;
  const links = [...text.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  const apply = links.find((href) => /job|career|apply|position|greenhouse|lever\.co|ashbyhq|workable/i.test(href));
  return {
    ...headline,
    company: company ?? null,
    applyUrl: apply === undefined ? null : webAddress(apply, page.url),
    // `title` is the moment in UTC, `2026-11-02T16:00:11 1793635211`.
    datePosted: readDate((item.querySelector('.age')?.getAttribute('title') ?? '').slice(0, 10), {
      today: null,
      order: null,
    }),
    description: { kind: 'nodes', root: text },
    boardJobId: idIn(item.querySelector('.age a') ?? undefined),
  };
}

/** What stands before the first paragraph, which is where the parts of the headline are. */
function headlineOf(text: Element): string {
  let line = '';
  for (let node = text.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeName.toLowerCase() === 'p' || node.nodeName.toLowerCase() === 'pre') break;
    line += node.textContent ?? '';
  }
  return oneLine(line);
}

/**
 * "Company | Title | Place | REMOTE | Full-time | €80k–€100k | https://…": the company comes first, and of the others each
 * says by itself what it is. What is nothing else is the title, the first of them.
 */
function readHeadline(line: string): Draft {
  const [first = '', ...parts] = line
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const company = first.replace(/\s*\((?:https?:\/\/|YC\b|www\.)[^)]*\)/gi, '').trim();
  if (parts.length === 0 || company === '' || company.length > 100) return {};
  const draft: Draft = { company };
  for (const part of parts) {
    if (/^(?:https?:\/\/|www\.)\S+$/i.test(part) || /\bvisa\b/i.test(part)) continue;
    const pay = readSalary(part, { country: null });
    if (pay !== null && (pay.currency !== null || /\d\s*k\b/i.test(part))) {
      draft.salary ??= pay;
      continue;
    }
    const bare = part.replace(/\([^)]*\)/g, ' ').trim();
    const kinds = readEmploymentTypes(bare);
    if (kinds.length > 0 && bare.length <= 40 && !namesWork(bare)) {
      draft.employmentTypes ??= kinds;
      continue;
    }
    const mode = readRemoteMode(part);
    const places = namesWork(part) ? [] : readPlaces(part.replace(MODE_WORDS, ' ')).filter(isKnown);
    if (mode !== null && !namesWork(part)) draft.remoteMode ??= mode;
    if (places.length > 0) draft.locations ??= places;
    if (mode === null && places.length === 0) draft.title ??= part.slice(0, 500);
    else if (namesWork(part)) draft.title ??= part.slice(0, 500);
  }
  return draft;
}

const MODE_WORDS = /\b(?:fully\s+)?(?:remote|on-?site|hybrid|in[- ]office|in[- ]person|wfh)\b|\bok\b|[/&+]/gi;

function isKnown({ city, country }: { city: string | null; country: string | null }): boolean {
  return city !== null || country !== null;
}

/** A part that names what is to be done, whatever else it says: "Remote Senior Engineer". */
function namesWork(part: string): boolean {
  return /\b(?:engineer|developer|designer|manager|scientist|analyst|architect|lead|head|director|researcher|programmer|administrator|devops|sre|roles?|positions?|founding|marketer|writer|support|sales|product|staff|intern(?:ship)?s?\s+\w+)/i.test(
    part,
  );
}
