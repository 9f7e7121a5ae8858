/** Finds the parts of a posting by their headings: what must be there, what is welcome, what is about the company. */
import type { Finding, Importance } from './mention.ts';
import type { LookUp } from './text/look-up.ts';

/** A part of a posting, up to the next one. */
export interface Section {
  start: number;
  importance: Importance;
}

/** A heading is a short line. */
const LONGEST_HEADING = 60;
/** Blank lines and bullets before the next line. */
const LONGEST_GAP = 20;

const importanceOf = { required: 'required', welcome: 'nice-to-have', elsewhere: 'mentioned' } as const;

/** The parts in order; the first begins at 0. */
export function sectionsOf(text: string, found: LookUp, findings: readonly Finding[]): Section[] {
  const sections: Section[] = [{ start: 0, importance: 'required' }];
  const headingLines = new Set<number>();
  for (const finding of findings) {
    const { hit } = finding;
    if (finding.skill !== undefined || !(hit.opensLine || hit.opensSentence)) continue;
    const heading = finding.cues.find((cue) => cue.means === 'heading');
    if (heading === undefined || !isHeading(text, found, hit)) continue;
    headingLines.add(hit.line);
    sections.push({ start: hit.start, importance: importanceOf[heading.of] });
  }
  // A heading that is not known still ends what was before it.
  for (const line of found.colonLines) {
    const start = found.lineStarts[line] ?? 0;
    if (!headingLines.has(line) && (found.lineStarts[line + 1] ?? 0) - start <= LONGEST_HEADING)
      sections.push({ start, importance: 'required' });
  }
  return sections.sort((one, other) => one.start - other.start);
}

function isHeading(text: string, { lineStarts }: LookUp, hit: Finding['hit']): boolean {
  let after = hit.end;
  while (text.charAt(after) === ' ') after++;
  if (text.charAt(after) === ':' || text.charAt(after) === '?') return true;
  if (!hit.opensLine) return false;
  const start = lineStarts[hit.line] ?? 0;
  const next = lineStarts[hit.line + 1] ?? text.length;
  if (next - start > LONGEST_HEADING + LONGEST_GAP) return false;
  const line = text.slice(start, next).trimEnd();
  const besides = line.length - (hit.end - hit.start);
  return line.length <= LONGEST_HEADING && besides <= LONGEST_HEADING / 2 && !/[.,;]$/.test(line);
}
