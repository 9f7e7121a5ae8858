/**
 * Whether a posting was saved before, on another board or under another address, judged by what it says. Only jobs that
 * have a key in common with it are read, however many are saved.
 */
import { comparablePosting, compareComparable, duplicateKeys, type SameReason } from '@jobmagpie/matching/duplicates';
import { type Job, type Posting, systemClock, toInstant } from '@jobmagpie/model';
import { database, type StoredJob } from './database.ts';
import { isPostedAgain } from './posted-again.ts';

/** A saved job that looks like the same opening. */
export interface LikelyDuplicate {
  job: StoredJob;
  /** What speaks for it, for a person to judge. */
  reasons: readonly SameReason[];
  /** True where nothing speaks against it. */
  isSure: boolean;
  /** The later of the two is a re-post of the earlier. */
  isPostedAgain: boolean;
}

/** A posting that a page shows, or a job that is saved already. */
export type PostingOrJob = Posting & Partial<Pick<Job, 'id' | 'savedAt' | 'notSameAs' | 'closedAt'>>;

/** So many are enough to find one, and a company that posts everywhere the same way is not read whole. */
const MOST_OF_KEY = 200;
const MOST_COMPARED = 40;
const DAY_LENGTH = 'yyyy-mm-dd'.length;

/**
 * The saved jobs that look like this posting, the surest first and among those the one that was saved first; not those
 * of which the user has said that they are another.
 */
export async function duplicatesOf(posting: PostingOrJob): Promise<LikelyDuplicate[]> {
  const candidates = (await database.jobs.bulkGet(await candidatesOf(posting))).filter((job) => job !== undefined);
  const today = toInstant(systemClock()).slice(0, DAY_LENGTH);
  const own = comparablePosting(posting);
  const found = candidates.flatMap((job): LikelyDuplicate[] => {
    if (isOneAddress(posting, job.value) || areKnownApart(posting, job.value)) return [];
    const comparison = compareComparable(own, comparablePosting(job.value));
    if (comparison.verdict === 'different') return [];
    const { verdict, reasons } = comparison;
    const wasFirst = posting.savedAt === undefined || job.value.savedAt <= posting.savedAt;
    const [earlier, later] = wasFirst ? [job.value, posting] : [posting, job.value];
    const isAgain = isPostedAgain(earlier, later, today);
    return [{ job, reasons, isSure: verdict === 'same', isPostedAgain: isAgain }];
  });
  return found.sort(
    (one, other) =>
      Number(other.isSure) - Number(one.isSure) || one.job.value.savedAt.localeCompare(other.job.value.savedAt),
  );
}

/** As `duplicatesOf`, of a job by its id; none of one that is not here. */
export async function duplicatesOfJob(id: string): Promise<LikelyDuplicate[]> {
  const job = (await database.jobs.get(id))?.value;
  return job === undefined ? [] : duplicatesOf(job);
}

/** Then it is the same posting, and not one that looks like it. */
function isOneAddress({ canonicalUrl, board, boardJobId }: PostingOrJob, job: Job): boolean {
  return (
    canonicalUrl === job.canonicalUrl || (boardJobId !== null && board === job.board && boardJobId === job.boardJobId)
  );
}

/** Whether the user has said of one that it is not the other. */
export function areKnownApart(one: Partial<Pick<Job, 'id' | 'notSameAs'>>, other: typeof one): boolean {
  const says = ({ notSameAs }: typeof one, { id }: typeof one) => id !== undefined && notSameAs?.[id] === true;
  return says(one, other) || says(other, one);
}

/** The ids of the jobs to compare with: those with the most keys in common, and of these the newest. */
async function candidatesOf(posting: PostingOrJob): Promise<string[]> {
  const ids = await Promise.all(
    duplicateKeys(posting).map((key) =>
      database.jobKeys.where('keys').equals(key).reverse().limit(MOST_OF_KEY).primaryKeys(),
    ),
  );
  const shared = new Map<string, number>();
  for (const id of ids.flat()) if (id !== posting.id) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared]
    .sort(([one, some], [other, more]) => more - some || other.localeCompare(one))
    .slice(0, MOST_COMPARED)
    .map(([id]) => id);
}
