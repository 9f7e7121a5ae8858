import { bareWords } from '../../fields/words.ts';
import { FRAME, Zone } from '../../page/line.ts';
import type { Page } from '../../page/page.ts';
import { type Body, OTHER_JOBS } from './body.ts';
import { labelName } from './labels.ts';
import { namesJob } from './title.ts';

/** More cards, titles or links of jobs than this outside of "similar jobs" make a list. */
const FEW = 3;

/**
 * Whether a page shows several jobs, none of them its subject: cards or links of jobs in its main part, and no single
 * description that outweighs them; or the same sections over and over, as where several descriptions unfold.
 */
export function looksLikeList(page: Page, body: Body | null): boolean {
  if (body !== null && body.repeated >= 3) return true;
  const describes = body !== null && (isDescription(body) || isOneText(page, body));
  const others = body === null ? null : othersFrom(page, body);
  const isOther = (line: number) => others !== null && line >= others;
  const links = new Set<string>();
  for (const { text, href, zone, line } of page.links) {
    if (
      (zone & (FRAME | Zone.aside)) !== 0 ||
      text.length < 5 ||
      text.length > 160 ||
      href === '' ||
      href.startsWith('#')
    )
      continue;
    // What is linked behind the description are other jobs; what is linked before or without one are results.
    if ((describes && body !== null && line >= body.first) || isOther(line)) continue;
    if (namesJob(text)) links.add(bareWords(text));
  }
  const titles = new Set<Element>();
  for (const { name, element, zone, first } of page.landmarks) {
    if ((name !== 'title' && name !== 'card') || (zone & FRAME) !== 0) continue;
    if ((describes && body !== null && first >= body.first) || isOther(first)) continue;
    // "Posting Date" is the title of a row of facts, not of a job.
    if (labelName(page.lines[first]?.parts[0] ?? '') !== null) continue;
    titles.add(element);
  }
  return (
    links.size > (describes ? FEW * 4 : FEW) ||
    titles.size > FEW * 2 ||
    (!describes && (links.size >= 2 || titles.size > FEW))
  );
}

/** From which line on a heading behind the description says that what follows are other jobs. */
function othersFrom({ lines }: Page, { last }: Body): number | null {
  const heading = lines.find(
    ({ index, text, heading: level, strong }) => index > last && (level > 0 || strong) && OTHER_JOBS.test(text),
  );
  return heading?.index ?? null;
}

function isDescription({ size, isMarked, roleSections }: Body): boolean {
  return (size > 250 && roleSections >= 2) || (size > 600 && isMarked && roleSections >= 1);
}

/** A long text of long lines in which no other job is linked: one description, though without headings. */
function isOneText(page: Page, body: Body): boolean {
  if (body.size < 1_200) return false;
  const jobs = page.links.filter(({ line, text }) => line >= body.first && line <= body.last && namesJob(text));
  return jobs.length <= 1 && body.size / (body.last - body.first + 1) > 40;
}
