import { CaptureResult } from '@jobmagpie/model';
import { z } from 'zod';
import { i18n } from '#i18n';
import { EXTRACTOR_FILE } from '../extractor';
import type { CaptureRefusal } from '../messages';
import { inBackground } from './in-background';
import { notePage } from './note-page';

const ReadFrame = z.object({ url: z.string(), result: CaptureResult });

/**
 * Reads the posting that a tab shows. The browser allows it on the boards, and on any page on which the person has just
 * used the toolbar button, the keyboard command or the menu; elsewhere the answer is a refusal in words.
 */
export async function captureTab(tabId: number): Promise<CaptureResult | CaptureRefusal> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [EXTRACTOR_FILE] });
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => ({ url: location.href, result: globalThis.jobmagpieReadPage?.() }),
    });
    const read = ReadFrame.parse(frame?.result);
    inBackground('Noting whether a posting is still there', notePage(read.url, read.result));
    return read.result;
  } catch (error) {
    console.error('Reading the tab failed', error);
    return { refused: i18n.t('background.cannotReadPage') };
  }
}
