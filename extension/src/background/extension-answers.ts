import type { CaptureResult } from '@jobmagpie/model';
import type { CaptureRefusal, ExtensionMessage, InviteAnswer, PairAnswer, SaveAnswer } from '../messages';
import { captureTab } from './capture-tab';
import { exchange, exchangeSoon } from './exchange';
import { invite, pair, unpair } from './pairing';
import { savePosting } from './save';
import { scoreDueJobs } from './score';

/** Answers the extension's own pages. */
export async function answerExtension(
  message: ExtensionMessage,
): Promise<CaptureResult | CaptureRefusal | SaveAnswer | PairAnswer | InviteAnswer | null> {
  switch (message.type) {
    case 'capture-tab':
      return captureTab(message.tabId);
    case 'save-posting':
      return savePosting(message.posting, message.url);
    case 'written':
      exchangeSoon();
      await scoreDueJobs();
      return null;
    case 'exchange':
      await exchange();
      return null;
    case 'pair':
      return pair(message.serverUrl, message.code);
    case 'invite':
      return invite();
    case 'unpair':
      await unpair();
      return null;
  }
}
