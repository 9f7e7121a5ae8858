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
    args: [await correctionsOf(frame?.result ?? '')],
    func: (corrections) => {
      globalThis.jobmagpieCorrections = corrections;
    },
  });
  await browser.scripting.executeScript({ target, files: [EXTRACTOR_FILE] });
}
