import type { Inspection, KeyField } from '@jobmagpie/capture/inspection';
import type { CaptureResult, Posting } from '@jobmagpie/model';
import type { FieldGaps } from './messages';

interface InspectedPage {
  result: CaptureResult;
  inspection: Pick<Inspection, 'board' | 'state' | 'guessed'> & { missing: readonly { field: KeyField }[] };
  takesCorrections: boolean;
}

/** What of the posting of a page a person may want to point at; of a page that looks like none, its title. */
export function gapsOf({ result, inspection, takesCorrections }: InspectedPage): FieldGaps {
  const { board, state, guessed } = inspection;
  const isUnknown = result.posting === null && result.reason === 'not-a-posting';
  return {
    missing: isUnknown ? ['title'] : inspection.missing.map(({ field }) => field),
    guessed: [...guessed],
    // A guess may be right, and one page may be odd; the diagnostics page looks at several.
    isReadBadly: board !== null && (state === 'incomplete' || state === 'unread'),
    takesCorrections,
  };
}

/** Whether what is pointed at goes in: what a person wrote, and what a page said in data, stands. */
export function isGap(posting: Posting, field: KeyField): boolean {
  const value = posting[field];
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty || posting.sources[field] === 'heuristic';
}
