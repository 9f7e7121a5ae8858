import type { Correction } from '@jobmagpie/capture';
import { EXTRACTOR_FILE } from '../extractor';
import { correctionsOf } from '../store/corrections';

/**
 * Puts the extractor into a frame, after what was pointed at on the pages of its host: nobody reads without it. It is
 * put there even where one is, which may be of an earlier version of the extension.
 */
export async function injectExtractor(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const [frame] = await browser.scripting.executeScript({ target, func: () => location.hostname });
  await browser.scripting.executeScript({
    target,
    args: [await readableCorrections(frame?.result ?? '')],
    func: (corrections) => {
      globalThis.jobmagpieCorrections = corrections;
    },
  });
  await browser.scripting.executeScript({ target, files: [EXTRACTOR_FILE] });
}

/** Where the store cannot be read, the page can be all the same; the save says then what is the matter. */
async function readableCorrections(host: string): Promise<Correction[]> {
  try {
    return await correctionsOf(host);
  } catch (error) {
    console.error('What was pointed at was not read', error);
    return [];
  }
}
