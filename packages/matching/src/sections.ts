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

const importanceOf = { required: 'required', welcome: 'nice-to-have', elsewhere: 'mentioned' } as const;

/** The parts in order; the first begins at 0. */
export function sectionsOf(text: string, found: LookUp, findings: readonly Finding[]): Section[] {
  const sections: Section[] = [{ start: 0, importance: 'required' }];
  const headingLines = new Set<number>();
  for (const finding of findings) {
    const { hit } = finding;
    if (finding.skill !== undefined || !(hit.opensLine || hit.opensSentence)) continue;
    const heading = finding.cues.find((cue) => cue.means === 'heading');
    if (heading?.means !== 'heading' || !isHeading(text, found, hit)) continue;
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
  if (/^\s{0,2}[:?]/.test(text.slice(hit.end, hit.end + 3))) return true;
  if (!hit.opensLine) return false;
  const line = text.slice(lineStarts[hit.line], lineStarts[hit.line + 1]).trimEnd();
  return (
    line.length <= LONGEST_HEADING && !/[.,;]$/.test(line) && line.length - (hit.end - hit.start) <= LONGEST_HEADING / 2
  );
}
