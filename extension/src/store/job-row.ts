import type { Job, Stage } from '@jobmagpie/model';
import { localDate } from '../local-date.ts';
import type { StoredJob } from './database.ts';
import type { MatchSummary } from './match-summary.ts';
import { searchTextOf } from './search-words.ts';

/** What a list shows of a job: everything but its long texts. */
export interface JobRow
  extends Pick<
    Job,
    'title' | 'company' | 'locations' | 'remoteMode' | 'salary' | 'savedAt' | 'tags' | 'board' | 'validThrough'
  > {
  id: string;
  stage: Stage;
  /** The day on which the posting was seen to be gone. */
  closedOn: string | null;
  match: MatchSummary | null;
  /** The words that a search looks through, folded. */
  searchText: string;
}

export function toJobRow({ id, value, match }: StoredJob): JobRow {
  const { title, company, locations, remoteMode, salary, savedAt, stage, tags, board, validThrough, closedAt } = value;
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
    board,
    validThrough,
    closedOn: closedAt == null ? null : localDate(Date.parse(closedAt)),
    match,
    searchText: searchTextOf(value),
  };
}
