import type { ExtensionMessage } from '../messages';
import { downloadAccount, importAccount } from './account-file';
import { updateBadge } from './badge';
import { callServer } from './call-server';
import { captureTab } from './capture-tab';
import { dropSignIn } from './connect';
import { testConnection } from './connection-test';
import { checkEquality, repairCopy } from './equality';
import { exchange, exchangeSoon } from './exchange';
import { inBackground } from './in-background';
import { pair } from './pairing';
import { startPick } from './pick-field';
import { linkProvider, signInElsewhere } from './provider-sign-in';
import { tellLists } from './result-marks';
import { savePosting } from './save';
import { scoreDueJobs } from './score';
import { signIn } from './sign-in';
import { deleteAccount, signOut } from './sign-out';

/** Answers the extension's own pages; what each message is answered with stands beside it. */
export async function answerExtension(message: ExtensionMessage): Promise<unknown> {
  switch (message.type) {
    case 'capture-tab':
      return captureTab(message.tabId);
    case 'pick-field':
      return startPick(message.tabId, 0, message.field);
    case 'save-posting':
      return savePosting(message.posting, message.url);
    case 'written':
      exchangeSoon();
      // The worker may have slept while it was written.
      inBackground('Telling the lists', tellLists());
      inBackground('The count on the toolbar button', updateBadge());
      await scoreDueJobs();
      return null;
    case 'exchange':
      await exchange();
      return null;
    case 'pair':
      return pair(message.serverUrl, message.code, message.copy);
    case 'sign-in':
      return signIn(message);
    case 'sign-in-elsewhere':
      return signInElsewhere(message.serverUrl, message.provider, message.copy);
    case 'drop-sign-in':
      await dropSignIn();
      return null;
    case 'link-provider':
      return linkProvider(message.provider);
    case 'call-server':
      return callServer(message);
    case 'test-connection':
      return testConnection(message.serverUrl);
    case 'check-equality':
      return checkEquality();
    case 'repair-copy':
      await repairCopy();
      return null;
    case 'download-account':
      return downloadAccount();
    case 'import-account':
      return importAccount();
    case 'sign-out':
      return signOut(message);
    case 'delete-account':
      return deleteAccount(message.confirm, message.copy);
  }
}
