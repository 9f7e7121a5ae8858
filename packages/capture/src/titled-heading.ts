import { oneLine } from './fields/words.ts';

interface TitledHeading {
  readonly title: string;
  readonly company: string;
}

/**
 * The heading that the title of the page repeats, and the company that stands beside it there: headings outlive class
 * names, and a board writes the titles of its pages in one form. `beside` is what that form leaves around the heading,
 * with the group `company`: `/^ \| Careers at (?<company>.+)$/` for "Welder | Careers at Northwind". Null where no
 * heading is repeated so.
 */
export function titledHeading(document: Document, pageTitle: string, beside: RegExp): TitledHeading | null {
  for (const heading of document.querySelectorAll('h1, h2, h3')) {
    const title = oneLine(heading.textContent ?? '');
    if (title === '') continue;
    const rest = pageTitle.startsWith(title)
      ? pageTitle.slice(title.length)
      : pageTitle.endsWith(title)
        ? pageTitle.slice(0, -title.length)
        : '';
    const company = beside.exec(rest)?.groups?.company?.trim();
    if (company !== undefined && company !== '') return { title, company };
  }
  return null;
}
