import type { NoPostingReason } from '@jobmagpie/model';
import type { Draft } from '../../draft.ts';
import type { Page } from '../../page/page.ts';
import type { SourcedDraft } from '../../reconcile.ts';

export interface HeuristicContext {
  readonly drafts: readonly SourcedDraft[];
  readonly today: string | null;
}

/** What can be told of a page that marks nothing. */
export type HeuristicReading =
  | { readonly draft: Draft; readonly reason?: never }
  | { readonly draft: null; readonly reason: NoPostingReason };

export function readHeuristics(_page: Page, _context: HeuristicContext): HeuristicReading {
  return { draft: null, reason: 'not-a-posting' };
}
