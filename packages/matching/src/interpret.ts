/**
 * Tells what the skills found in a text are to the posting: wanted, welcome or only mentioned, how well, for how long.
 * It reads the heading above each skill and the cues in its sentence.
 */
import type { SkillLevel } from '@jobmagpie/model';
import { isMeant } from './company.ts';
import type { Cue } from './dictionary/cues.ts';
import type { Finding, SkillMention } from './mention.ts';
import { phrasebook } from './phrasebook.ts';
import { sectionsOf } from './sections.ts';
import type { Skill } from './skill.ts';
import { type Hit, lookUp } from './text/look-up.ts';
import { readYears } from './text/years.ts';

export interface Reading {
  /** In the order of the text. */
  mentions: SkillMention[];
  /** The most years of experience that the text asks for, in one skill or in all; null where it asks for none. */
  years: number | null;
}

/** How far a level or a number of years reaches, in characters. */
const LEVEL_REACH = 70;
const YEARS_REACH = 110;
/** "German (C1)", "Excel: advanced": what stands this close behind a skill speaks of it. */
const RIGHT_BEHIND = 4;

/** Reads a text: its skills, with what the text says of them. In a title the professions tell skills too. */
export function interpret(text: string, isTitle = false): Reading {
  const book = phrasebook();
  const found = lookUp(text, book.vocabulary);
  const all: Finding[] = [];
  for (const hit of found.hits) {
    const skill = book.skillOf(hit.value) ?? (isTitle ? book.skillOfProfession(hit.value) : undefined);
    if (skill !== undefined) all.push({ hit, skill, mention: mentionOf(skill, hit, text) });
    else all.push({ hit, cues: book.cuesOf(hit.value) ?? [] });
  }
  const findings = all.filter((finding, index) => finding.skill === undefined || isMeant(all, index));
  const sections = sectionsOf(text, found, findings);

  let years: number | null = null;
  let section = 0;
  for (let first = 0; first < findings.length; ) {
    const sentence = findings[first]?.hit.sentence;
    let end = first;
    let hasCues = false;
    for (; findings[end]?.hit.sentence === sentence; end++) {
      const finding = findings[end];
      if (finding?.skill === undefined) {
        hasCues = true;
        continue;
      }
      while ((sections[section + 1]?.start ?? Infinity) <= finding.hit.start) section++;
      finding.mention.importance = sections[section]?.importance ?? 'required';
    }
    const asked = hasCues ? readSentence(text, findings.slice(first, end)) : null;
    if (asked !== null) years = Math.max(years ?? 0, asked);
    first = end;
  }
  const mentions: SkillMention[] = [];
  for (const finding of findings) if (finding.skill !== undefined) mentions.push(finding.mention);
  return { mentions, years };
}

function mentionOf(skill: Skill, { start, end }: Hit, text: string): SkillMention {
  const surface = text.slice(start, end);
  return { skill: skill.name, surface, start, end, importance: 'required', level: null, years: null };
}

/** Lets the cues of one sentence act on its skills. Returns the years of experience that it asks for. */
function readSentence(text: string, findings: readonly Finding[]): number | null {
  let asked: number | null = null;
  for (const [index, finding] of findings.entries()) {
    if (finding.skill !== undefined) continue;
    for (const cue of finding.cues) {
      if (cue.means === 'welcome') markWelcome(findings, index, cue.side);
      else if (cue.means === 'level') markLevel(text, findings, index, cue.level);
      else if (cue.means === 'language-level') markLanguageLevel(findings, index, cue.level);
      else if (cue.means === 'years') {
        const years = readYears(text, finding.hit.start);
        if (years !== null && markYears(findings, index, years)) asked = Math.max(asked ?? 0, years);
      }
    }
  }
  return asked;
}

function means(finding: Finding, meaning: Cue['means']): boolean {
  return finding.skill === undefined && finding.cues.some((cue) => cue.means === meaning);
}

/** "Kafka and Flink are a plus" looks back, "ideally Kafka and Flink" ahead; both stop at a word that requires. */
function markWelcome(findings: readonly Finding[], at: number, side: 'before' | 'after' | 'either'): void {
  const before = findings.slice(0, at);
  const ahead = side === 'before' || (side === 'either' && before.every(({ skill }) => skill === undefined));
  for (const finding of ahead ? findings.slice(at + 1) : before.reverse()) {
    if (means(finding, 'required')) return;
    if (finding.skill !== undefined) {
      if (finding.mention.importance === 'required') finding.mention.importance = 'nice-to-have';
    } else if (!ahead && finding.hit.afterComma && means(finding, 'knowing')) return; // "strong Java, experience with X a plus"
  }
}

function markLevel(text: string, findings: readonly Finding[], at: number, level: SkillLevel): void {
  const cue = findings[at]?.hit;
  if (cue === undefined) return;
  const previous = findings[at - 1];
  if (previous?.skill !== undefined && cue.start - previous.hit.end <= RIGHT_BEHIND) {
    if (/[(:–-]/.test(text.slice(previous.hit.end, cue.start)) || previous.skill.category === 'language') {
      previous.mention.level = level;
      return;
    }
  }
  for (const finding of findings.slice(at + 1)) {
    if (finding.hit.start - cue.end > LEVEL_REACH || means(finding, 'level')) return;
    if (finding.skill !== undefined) finding.mention.level ??= level;
  }
}

/** "German (C1)" and "at least B2 in English": the nearest language of the sentence. */
function markLanguageLevel(findings: readonly Finding[], at: number, level: SkillLevel): void {
  const isLanguage = ({ skill }: Finding) => skill?.category === 'language';
  const nearest = findings.slice(0, at).findLast(isLanguage) ?? findings.slice(at + 1).find(isLanguage);
  if (nearest?.skill !== undefined) nearest.mention.level = level;
}

/** Returns whether the years speak of experience at all, and not of the company's age. */
function markYears(findings: readonly Finding[], at: number, years: number): boolean {
  const cue = findings[at]?.hit;
  if (cue === undefined) return false;
  let isExperience = findings.some((finding) => means(finding, 'knowing'));
  const previous = findings[at - 1];
  const following = findings.slice(at + 1);
  const next = following.find(({ skill }) => skill !== undefined);
  if (next === undefined || next.hit.start - cue.end > YEARS_REACH) {
    if (previous?.skill === undefined || cue.start - previous.hit.end > RIGHT_BEHIND + YEARS_REACH / 10)
      return isExperience;
    previous.mention.years = years;
    return true;
  }
  for (const finding of following) {
    if (finding.hit.start - cue.end > YEARS_REACH || means(finding, 'years')) break;
    if (finding.skill === undefined || finding.mention.importance === 'mentioned') continue;
    finding.mention.years = years;
    isExperience = true;
  }
  return isExperience;
}
