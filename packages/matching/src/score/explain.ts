/** Reasons in words, for a person. */
import type { RemoteMode, Seniority } from '@jobmagpie/model';
import type { LeftOutReason, MatchResult, Missing, PartName, Reason } from './result.ts';

/** How many names a sentence lists before it counts the rest. */
const MOST_NAMES = 4;
const MOST_REASONS = 3;

/** The reasons with the largest effect, three at most, best for showing beside the number. None without a score. */
export function topReasons(result: MatchResult): Reason[] {
  if (result.status === 'no-score') return [];
  return result.reasons.filter(({ effect }) => effect !== 0).slice(0, MOST_REASONS);
}

/** A reason as a short English sentence. */
export function explain(reason: Reason): string {
  switch (reason.kind) {
    case 'skills-matched':
      return `You have ${reason.skills.length} of ${reason.asked} skills: ${list(reason.skills)}.`;
    case 'skills-partial':
      return `You know ${list(reason.skills)}, but less than they ask for.`;
    case 'skills-transferable':
      return `${list(reason.pairs.map(({ asked, have }) => `${have} carries over to ${asked}`))}.`;
    case 'skills-missing':
      return reason.importance === 'required'
        ? `Not in your profile: ${list(reason.skills)}.`
        : `Nice to have, not in your profile: ${list(reason.skills)}.`;
    case 'place-matched':
      return `${reason.place} is where you want to work.`;
    case 'place-remote':
      return 'You can work remotely.';
    case 'place-remote-elsewhere':
      return `Remote, but perhaps only from ${reason.place}.`;
    case 'place-same-country':
      return `${reason.place} is in the right country, but not ${reason.wanted}.`;
    case 'place-elsewhere':
      return `${reason.place} is not where you want to work.`;
    case 'remote-mode-matched':
      return `${capitalised(modeWords[reason.mode])}, as you want.`;
    case 'remote-mode-differs':
      return `${capitalised(modeWords[reason.mode])}, and you want ${reason.wanted.map((mode) => modeWords[mode]).join(' or ')}.`;
    case 'seniority-matched':
      return `A ${seniorityWords[reason.asked]} role, like your level.`;
    case 'seniority-above':
      return `A ${seniorityWords[reason.asked]} role, below your level.`;
    case 'seniority-below':
      return `A ${seniorityWords[reason.asked]} role, above your level.`;
    case 'years-enough':
      return `They ask for ${years(reason.asked)} of experience, and you have ${years(reason.have)}.`;
    case 'years-short':
      return `They ask for ${years(reason.asked)} of experience, and you have ${years(reason.have)}.`;
    case 'part-left-out':
      return `${partWords[reason.part]} left out: ${leftOutWords[reason.because]}.`;
  }
}

/** What would give a score, as a short English sentence. */
export function explainMissing(missing: Missing): string {
  switch (missing) {
    case 'posting-text':
      return 'Add the description of the job to see how it matches.';
    case 'posting-skills':
      return 'This posting names no skill that we know.';
    case 'profile-skills':
      return 'Add your skills to your profile to see how this job matches.';
    case 'weights':
      return 'Give at least one part of the score a weight above 0.';
    case 'comparable-data':
      return 'Add a place or a level to your profile to see how this job matches.';
  }
}

const modeWords: Readonly<Record<RemoteMode, string>> = { remote: 'remote', hybrid: 'hybrid', on_site: 'on site' };

const seniorityWords: Readonly<Record<Seniority, string>> = {
  intern: 'starter',
  junior: 'junior',
  mid: 'mid-level',
  senior: 'senior',
  lead: 'lead',
  principal: 'principal',
  executive: 'top management',
};

const partWords: Readonly<Record<PartName, string>> = {
  techStack: 'Skills',
  location: 'Location',
  experience: 'Experience',
};

const leftOutWords: Readonly<Record<LeftOutReason, string>> = {
  'weight-is-zero': 'you gave it no weight',
  'posting-names-no-place': 'the posting names no place',
  'profile-names-no-place': 'your profile names no place',
  'posting-names-no-level': 'the posting names no level',
  'profile-names-no-level': 'your profile names no level',
};

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function years(count: number): string {
  return count === 1 ? '1 year' : `${count} years`;
}
