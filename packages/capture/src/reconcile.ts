import type { Description, FieldSource, Place, Posting, PostingField, Salary } from '@jobmagpie/model';
import type { Draft } from './draft.ts';
import { readDescription } from './fields/description.ts';
import { readSeniority } from './fields/seniority.ts';
import { bareWords } from './fields/words.ts';

/** What one source says, with its name. */
export interface SourcedDraft {
  readonly source: FieldSource;
  readonly draft: Draft;
}

/** What the address of the page says, and nothing on it can change. */
interface PageIdentity {
  readonly canonicalUrl: string;
  readonly board: string;
  readonly boardJobId: string | null;
}

/** Where the drafts were read. */
interface PageOrigin {
  readonly document: Document;
  readonly url: URL;
}

type Fields = Omit<Posting, 'sources'>;

/**
 * One posting out of what several sources say, most trusted first: each field is taken from the first source that has
 * it, and remembers which one that was. Null where no source has a title, because nothing can be saved without one.
 */
export function reconcile(drafts: readonly SourcedDraft[], identity: PageIdentity, origin: PageOrigin): Posting | null {
  const sources: Partial<Record<PostingField, FieldSource>> = {};
  const pick = <Key extends keyof Draft & PostingField>(field: Key): Draft[Key] | null => {
    for (const { source, draft } of drafts) {
      const value = draft[field];
      if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
      sources[field] = source;
      return value;
    }
    return null;
  };
  // "Other" is what plugins and forms say for a kind that they do not know: who knows one is heard before.
  const pickKinds = () => {
    const known = drafts.find(({ draft }) => draft.employmentTypes?.some((kind) => kind !== 'OTHER'));
    if (known !== undefined) sources.employmentTypes = known.source;
    return known?.draft.employmentTypes ?? null;
  };
  const title = pick('title');
  if (title === undefined || title === null) return null;
  const chosen = chooseDescription(drafts, origin);
  if (chosen !== null) sources.description = chosen.source;
  const seniority = pick('seniority') ?? readSeniority(title);
  if (seniority !== null && sources.seniority === undefined && sources.title !== undefined)
    sources.seniority = sources.title;
  const fields: Fields = {
    title: title.slice(0, 500),
    company: pick('company')?.slice(0, 300) ?? null,
    companyUrl: pick('companyUrl') ?? null,
    companyLogoUrl: pick('companyLogoUrl') ?? null,
    locations: asShown(pick('locations') ?? [], drafts),
    remoteMode: pick('remoteMode') ?? null,
    employmentTypes: [...(pickKinds() ?? pick('employmentTypes') ?? [])],
    seniority,
    salary: asPaid(pick('salary') ?? null, drafts),
    datePosted: pick('datePosted') ?? null,
    validThrough: pick('validThrough') ?? null,
    description: chosen?.description ?? null,
    applyUrl: pick('applyUrl') ?? null,
    canonicalUrl: identity.canonicalUrl,
    board: identity.board,
    boardJobId: (identity.boardJobId ?? pick('boardJobId') ?? null)?.slice(0, 300) ?? null,
  };
  return { ...fields, sources };
}

/** Places of structured data in the words that the page shows, where both are of the same city. */
function asShown(places: readonly Place[], drafts: readonly SourcedDraft[]): Place[] {
  const shown = drafts.flatMap(({ source, draft }) =>
    source === 'board-markup' || source === 'heuristic' ? (draft.locations ?? []) : [],
  );
  return places.map((place) => {
    const city = bareWords(place.city ?? place.text);
    if (city === '') return place;
    const same =
      shown.find(({ text }) => ` ${bareWords(text)} `.includes(` ${city} `)) ??
      shown.find(({ city: other }) => other !== null && ` ${city} `.includes(` ${bareWords(other)} `));
    return same === undefined ? place : { ...place, text: same.text };
  });
}

/**
 * Pay of structured data in the currency that the page shows beside the same amounts, and for the period that it shows
 * where the data says none: plugins fill in "USD" for whoever leaves their setting alone.
 */
function asPaid(salary: Salary | null, drafts: readonly SourcedDraft[]): Salary | null {
  if (salary === null) return null;
  const shown = drafts
    .filter(({ source }) => source === 'board-markup' || source === 'heuristic')
    .map(({ draft }) => draft.salary)
    .find((other) => other !== undefined && other !== null && other.min === salary.min && other.max === salary.max);
  if (shown === undefined || shown === null) return salary;
  const isSure = shown.currency !== null && !SHARED_SIGNS.has(shown.currency);
  return {
    ...salary,
    currency: isSure ? shown.currency : (salary.currency ?? shown.currency),
    period: salary.period ?? shown.period,
  };
}

/** Currencies whose signs other countries write too: `$`, `¥`, `kr`. Where one of these is read, the data knows better. */
const SHARED_SIGNS: ReadonlySet<string> = new Set('USD CAD AUD NZD SGD HKD MXN BRL JPY CNY SEK NOK DKK ISK'.split(' '));

interface SourcedDescription {
  readonly source: FieldSource;
  readonly description: Description;
}

/**
 * The first description, unless the page shows the same one better: structured data often holds the words without
 * their paragraphs, or only their beginning.
 */
function chooseDescription(drafts: readonly SourcedDraft[], { document, url }: PageOrigin): SourcedDescription | null {
  const all = drafts.flatMap(({ source, draft: { description } }) => (description ? [{ source, description }] : []));
  const read = (candidate: (typeof all)[number] | undefined): SourcedDescription | null => {
    const description = candidate === undefined ? null : readDescription(document, candidate.description, url);
    return candidate === undefined || description === null ? null : { source: candidate.source, description };
  };
  const [first] = all;
  const given = read(first);
  if (given === null || first === undefined) return read(all[1]);
  const shown = all.find(({ description }) => description.kind === 'nodes');
  if (first.description.kind === 'nodes' || shown === undefined) return given;
  const isBeginning = given.description.text.length < 400 || /(?:…|\.\.\.)$/.test(given.description.text);
  const hasShape = given.description.text.includes('\n');
  if (hasShape && !isBeginning) return given;
  const displayed = read(shown);
  if (displayed === null) return given;
  const [words, shownWords] = [bareWords(given.description.text), bareWords(displayed.description.text)];
  const isSame = shownWords.includes(words.slice(0, 60));
  return isSame && shownWords.length > words.length * 0.8 ? displayed : given;
}
