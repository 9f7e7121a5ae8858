import type { Job, Stage } from '@jobmagpie/model';
import type { StoredJob } from './database.ts';
import type { MatchSummary } from './match-summary.ts';

/** What a list shows of a job: everything but its long texts. */
export interface JobRow
  extends Pick<Job, 'title' | 'company' | 'locations' | 'remoteMode' | 'salary' | 'savedAt' | 'tags'> {
  id: string;
  stage: Stage;
  match: MatchSummary | null;
  /** The words that a search looks through, folded. */
  searchText: string;
}

export function toJobRow({ id, value, match }: StoredJob): JobRow {
  const { title, company, locations, remoteMode, salary, savedAt, stage, tags } = value;
  return {
    id,
    title,
    company,
    locations,
    remoteMode,
    salary,
    savedAt,
    stage,
    tags,
    match,
    searchText: searchText(value),
  };
}

/** Lower case without accents, so that `munchen` finds München; both sides of a search are folded alike. */
function foldForSearch(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** True if every word of the query begins a word of the text. An empty query matches everything. */
export function matchesSearch(text: string, query: string): boolean {
  return searchWords(query).every((word) => beginsWord(text, word));
}

/** The folded words of a query. */
function searchWords(query: string): string[] {
  return foldForSearch(query).split(/\s+/).filter(Boolean);
}

function searchText({ title, company, locations, tags }: Job): string {
  return foldForSearch([title, company ?? '', ...locations.map((place) => place.text), ...Object.keys(tags)].join(' '));
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    // A word of a script without spaces (日本語) may begin anywhere; in others it begins after what is not a letter.
    if (at === 0 || !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(text.charAt(at - 1)))
      return true;
  }
  return false;
}
