import { CaptureResult } from '@jobmagpie/model';
import { z } from 'zod';
import { i18n } from '#i18n';
import { gapsOf } from '../field-gaps';
import { type CapturedTab, type CaptureRefusal, NotedReading } from '../messages';
import { noteReading } from '../store/capture-health';
import { inBackground } from './in-background';
import { injectExtractor } from './inject-extractor';
import { notePage } from './note-page';

const ReadFrame = z.object({
  url: z.string(),
  result: CaptureResult,
  inspection: NotedReading.extend({ board: NotedReading.shape.board.nullable() }),
  takesCorrections: z.boolean(),
  note: NotedReading.nullable(),
});

/**
 * Reads the posting that a tab shows. The browser allows it on the boards, and on any page on which the person has just
 * used the toolbar button, the keyboard command or the menu; elsewhere the answer is a refusal in words.
 */
export async function captureTab(tabId: number): Promise<CapturedTab | CaptureRefusal> {
  try {
    await injectExtractor(tabId, 0);
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => {
        const reading = globalThis.jobmagpieReadPage?.();
        const note = (reading && globalThis.jobmagpieTakeNote?.(reading)) ?? null;
        return { url: location.href, ...reading, note };
      },
    });
    const read = ReadFrame.parse(frame?.result);
    inBackground('Noting whether a posting is still there', notePage(read.url, read.result));
    if (read.note !== null) inBackground('Noting how well the page could be read', noteReading(read.note));
    return { ...read.result, gaps: gapsOf(read) };
  } catch (error) {
    console.error('Reading the tab failed', error);
    return { refused: i18n.t('background.cannotReadPage') };
  }
}
