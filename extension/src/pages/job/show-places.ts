import type { SkillPlace } from '@jobmagpie/matching';
import type { Job } from '@jobmagpie/model';
import { DESCRIPTION_ID } from './JobDescription.tsx';
import { TITLE_ID } from './JobHeader.tsx';
import { countBefore, nthIndex } from './nth-index.ts';

const HIGHLIGHT = 'found-words';

/**
 * Marks words of the posting on the page and scrolls to the first. Returns how many were found. The places count in the
 * plain text, the page shows Markdown: the same word is found by how often it stood before.
 */
export function showPlaces(job: Job, places: readonly SkillPlace[]): number {
  const ranges = places
    .map((place) => rangeOf(place, place.in === 'title' ? job.title : (job.description?.text ?? '')))
    .filter((range) => range !== null);
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  const first = ranges.find((range) => range.startContainer.parentElement?.closest(`#${DESCRIPTION_ID}`)) ?? ranges[0];
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  first?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  return ranges.length;
}

function rangeOf(place: SkillPlace, text: string): Range | null {
  const shown = document.getElementById(place.in === 'title' ? TITLE_ID : DESCRIPTION_ID);
  if (shown === null) return null;
  const at = nthIndex(shown.textContent, place.surface, countBefore(text, place.surface, place.start));
  if (at === -1) return null;
  const range = document.createRange();
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let isStarted = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!isStarted && at < passed + length) {
      range.setStart(node, at - passed);
      isStarted = true;
    }
    if (isStarted && at + place.surface.length <= passed + length) {
      range.setEnd(node, at + place.surface.length - passed);
      return range;
    }
    passed += length;
  }
  return null;
}
