import { readPosting } from '@jobmagpie/capture';
import type { Posting } from '@jobmagpie/model';
import { type JobFields, noFields } from './job-fields.ts';

interface PastedContext {
  parse: (html: string) => Document;
  /** The day on which it was pasted. */
  today: string;
}

/** Longer than any posting; what lies behind is looked at by nobody. */
const MAX_TEXT = 500_000;
/** Longer than any title. */
const TITLE = 140;

/**
 * What a pasted text says of a job. It is laid out as a page, its first line as the headline, and read as a page is; a
 * text that is not plainly a posting still gives its first line and its words, for the person has said that it is one.
 */
export function readPasted(
  text: string,
  { parse, today }: PastedContext,
): { fields: JobFields; posting: Posting | null } {
  const lines = text.slice(0, MAX_TEXT).split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const headline = lines[first]?.trim() ?? '';
  const hasHeadline = headline !== '' && headline.length <= TITLE;
  const body = lines
    .slice(hasHeadline ? first + 1 : 0)
    .join('\n')
    .trim();
  const title = hasHeadline ? headline : '';
  const { posting } = readPosting(parse(pageOf(title, body)), PAGE, { boards: [], today });
  if (posting === null) return { fields: { ...noFields, title, description: text.trim() }, posting: null };
  return {
    // The words of the text are the description: what the reader took for its frame may be what the person wants to keep.
    fields: {
      ...noFields,
      title: posting.title,
      company: posting.company ?? '',
      place: posting.locations.map((place) => place.text).join('; '),
      description: body,
    },
    posting,
  };
}

/** A path that says that a posting stands there, as the person did. */
const PAGE = 'https://no-address.invalid/jobs/pasted';

function pageOf(title: string, body: string): string {
  const blocks = body
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((block) => block.length > 0)
    .map((block) => block.map(lineOf).join(''));
  return `<!doctype html><html><head><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${blocks.join('')}</main></body></html>`;
}

/** A short line that ends like a heading is one; one behind a dash or a dot belongs to a list. */
function lineOf(line: string): string {
  const item = /^(?:[-*•‣▪·–]|\d{1,2}[.)])\s+(.*)$/.exec(line)?.[1];
  if (item !== undefined) return `<li>${escaped(item)}</li>`;
  const isHeading =
    line.length < 60 && /:$|^[^.!?]*$/.test(line) && /^[\p{Lu}\d]/u.test(line) && line.split(' ').length < 7;
  return isHeading ? `<h2>${escaped(line)}</h2>` : `<p>${escaped(line)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
