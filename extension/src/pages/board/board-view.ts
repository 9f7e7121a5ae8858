import { type Stage, stages } from '@jobmagpie/model';
import { useState } from 'react';

const KEY = 'board.folded';

/** What has ended is out of the way until somebody wants it. */
const foldedAtFirst: readonly Stage[] = ['rejected', 'withdrawn', 'archived'];

/** The columns that are folded to a strip; the habit stays with this browser. */
export function useFolded(): [folded: readonly Stage[], toggle: (stage: Stage) => void] {
  const [folded, setFolded] = useState<readonly Stage[]>(() => {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return Array.isArray(kept) ? stages.filter((stage) => kept.includes(stage)) : foldedAtFirst;
  });
  const toggle = (stage: Stage) => {
    const next = folded.includes(stage) ? folded.filter((each) => each !== stage) : [...folded, stage];
    localStorage.setItem(KEY, JSON.stringify(next));
    setFolded(next);
  };
  return [folded, toggle];
}
