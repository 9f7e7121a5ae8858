import type { CaptureResult } from '@jobmagpie/model';
import { postingKeyOf } from '../posting-key';
import { notePostingIsThere } from '../store/closed-postings';
import { exchangeSoon } from './exchange';

/**
 * Learns from a page that was read whether the posting of a saved job is still there. Only a page that says itself that
 * its posting is gone counts: a wall or a fault of the site says nothing.
 */
export async function notePage(url: string, result: CaptureResult): Promise<void> {
  if (result.posting === null && result.reason !== 'expired') return;
  const posting = result.posting ?? postingKeyOf(url);
  if (await notePostingIsThere(posting, result.posting !== null)) exchangeSoon();
}
