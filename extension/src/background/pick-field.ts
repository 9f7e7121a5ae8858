/**
 * Lets a person point at a field on a page, and keeps the place. Nothing is remembered between the two: what a page may
 * bring about by saying that something was pointed at is only that gaps of its own postings are filled from its own words.
 */
import type { Correction } from '@jobmagpie/capture';
import type { KeyField } from '@jobmagpie/capture/inspection';
import { CaptureResult, type Posting } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { isGap } from '../field-gaps';
import type { PickedAnswer, PickStart } from '../pick-answers';
import { PICKER_FILE } from '../picker/picker-file';
import { type CorrectionRow, correctionsOf, keepCorrection } from '../store/corrections';
import { edit } from '../store/edits';
import { findJob } from '../store/jobs';
import { exchangeSoon } from './exchange';
import { inBackground } from './in-background';
import { injectExtractor } from './inject-extractor';
import { isOfPage } from './is-of-page';
import type { PageFrame } from './page-answers';
import { problemOf, toKnownJob } from './save';
import { scoreJob } from './score';
import { tellPage } from './tell-page';

/** Puts the picker into a frame, where what is pointed at will be looked for again. */
export async function startPick(tabId: number, frameId: number, field: KeyField): Promise<PickStart> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await injectExtractor(tabId, frameId);
    const [frame] = await browser.scripting.executeScript({
      target,
      args: [field],
      func: (wanted) => {
        globalThis.jobmagpieFieldToPick = wanted;
        return globalThis.jobmagpieReadPage?.().takesCorrections ?? false;
      },
    });
    if (frame?.result !== true) return { status: 'failed', problem: i18n.t('picker.notHere') };
    await browser.scripting.executeScript({ target, files: [PICKER_FILE] });
    return { status: 'started' };
  } catch (error) {
    console.error('Nothing could be pointed at', error);
    return { status: 'failed', problem: i18n.t('background.cannotReadPage') };
  }
}

/**
 * Keeps where a field stands on the pages of a host, once a new reading of the page has found it there. A job that was
 * saved without the field, or with a guess, has it from then on.
 */
export async function keepPicked(
  { field, selector }: Correction,
  { tabId, frameId, url }: PageFrame,
): Promise<PickedAnswer> {
  const host = new URL(url).hostname;
  try {
    const before = await correctionsOf(host);
    const others = before.filter((correction) => correction.field !== field);
    const { posting, saysAsShown } = await readWith([...others, { field, selector }], tabId, frameId);
    if (posting?.sources[field] !== 'user' || !saysAsShown) {
      await readWith(before, tabId, frameId);
      const isThere = posting?.sources[field] === 'user';
      return isThere ? { status: 'changed' } : { status: 'failed', problem: i18n.t('picker.notFoundAgain') };
    }
    const filled = await keep({ host, field, selector }, posting, url).catch(async (error: unknown) => {
      await readWith(before, tabId, frameId);
      throw error;
    });
    inBackground('Telling the page', tellPage(tabId, frameId, { type: 'corrections-changed' }));
    if (filled !== null) scoreFilled(filled, tabId, frameId);
    return { status: 'kept', isInJob: filled !== null };
  } catch (error) {
    console.error('What was pointed at was not kept', error);
    return { status: 'failed', problem: problemOf(error) };
  }
}

/**
 * Reads a page as it is read with these corrections, now and until it is left. Whether the place says what was shown is
 * asked in the same breath: in between the page could draw itself anew.
 */
async function readWith(
  corrections: readonly Correction[],
  tabId: number,
  frameId: number,
): Promise<{ posting: Posting | null; saysAsShown: boolean }> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    args: [corrections],
    func: (given) => {
      globalThis.jobmagpieCorrections = given;
      const saysAsShown = globalThis.jobmagpieSaysAsShown?.() ?? false;
      return { result: globalThis.jobmagpieReadPage?.().result, saysAsShown };
    },
  });
  const { posting } = CaptureResult.parse(frame?.result?.result);
  return { posting, saysAsShown: frame?.result?.saysAsShown ?? false };
}

/**
 * Keeps the place and fills the gap of the saved job of this page, both or neither. Gives the job that was filled.
 * A gap that somebody else has filled meanwhile is none.
 */
async function keep(correction: CorrectionRow, posting: Posting, url: string): Promise<string | null> {
  const { field } = correction;
  return edit(async (edits) => {
    await keepCorrection(correction);
    const job = await findJob(posting);
    if (job === undefined || !isOfPage(job.value, url) || !isGap(job.value, field)) return null;
    const sources = { ...job.value.sources, [field]: 'user' as const };
    await edits.put('job', { ...job.value, [field]: posting[field], sources });
    return job.id;
  });
}

function scoreFilled(id: string, tabId: number, frameId: number): void {
  exchangeSoon();
  const scoreAndTell = async () => {
    const scored = await scoreJob(id);
    if (scored !== undefined) await tellPage(tabId, frameId, { type: 'job-changed', job: toKnownJob(scored) });
  };
  inBackground('Scoring a job that was filled', scoreAndTell());
}
