/**
 * Follows one page: is there a posting on it, is it saved, what does its button show.
 *
 * The posting is read ahead, while nobody waits, so that a click has only to be written down. When the page has changed
 * since, it is read again as the pointer comes near, or at the click itself: what is saved is what the page shows.
 */
import { type BoardAddresses, mayHoldPosting } from '@jobmagpie/capture/addresses';
import type { Posting } from '@jobmagpie/model';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { correctedPosting } from '../corrected-posting';
import { readPage } from '../extractor';
import type { KnownJob, KnownPosting, SavedBefore } from '../messages';
import { agreedPosting } from './agreed-posting';
import { ask, onNotice } from './ask';
import type { ButtonState, SaveButton } from './button';
import { haveDone } from './have-done';
import { idle } from './idle';
import { isOwnChange } from './own-change';
import { dismissOwnPosting, findKnown, saveOwnPosting } from './own-posting';
import { isGone, noteHowItWasRead, sayGone } from './page-notes';
import { pickOwnField } from './pick-own-field';
import { keyOf, withoutHash } from './posting-key';
import type { SaveQuestion } from './save-card';

/** Pages fill themselves after they load; after this many fruitless looks a page is taken to hold no posting. */
const MAX_LOOKS = 40;
const LOOK_DELAY_MS = 350;

/** By then a page has filled itself, and what is missing on it is not still to come. */
const SETTLED_MS = 5_000;

/** The states in which nothing is under way and nothing is said that must be read first. */
const settled: ReadonlySet<ButtonState['name']> = new Set(['idle', 'saved', 'dismissed']);

/** What of a content script's life the watch goes by. */
type PageContext = Pick<ContentScriptContext, 'addEventListener' | 'onInvalidated'>;

/** `boards` are those whose page it is. */
export function watchPage(context: PageContext, boards: readonly BoardAddresses[]): void {
  const watch = new PageWatch(boards);
  context.addEventListener(window, 'wxt:locationchange', ({ oldUrl, newUrl }) => {
    if (withoutHash(oldUrl) === withoutHash(newUrl)) watch.pageChanged();
    else watch.restart();
  });
  // Some boards show the posting in a frame, which fills itself without a change of the page around it.
  const frameFilled = ({ target }: Event) => target instanceof HTMLIFrameElement && watch.pageChanged();
  context.addEventListener(document, 'load', frameFilled, { capture: true });
  context.addEventListener(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') watch.comeBack();
  });
  context.onInvalidated(() => watch.stop());
  onNotice((notice) => {
    if (notice.type === 'job-changed') watch.jobChanged(notice.job);
    // One that nobody looks at looks again by itself when somebody does.
    if (notice.type === 'marks-changed' && document.visibilityState === 'visible') watch.comeBack();
    if (notice.type === 'corrections-changed') watch.correctionsChanged();
  });
  watch.restart();
}

class PageWatch {
  private readonly boards: readonly BoardAddresses[];
  private posting: Posting | null = null;
  private button: SaveButton | null = null;
  private question: SaveQuestion | null = null;
  /** Whether the person wants to see what was read before it is saved, as last heard. */
  private confirms = false;
  /** What was changed of which posting: the same one may be found again at another address. */
  private draft: { key: string; typed: SaveQuestion['typed'] } = { key: '', typed: {} };
  private state: ButtonState = { name: 'idle', question: null };
  /** Does once more what failed. */
  private again = () => {};
  private isStale = true;
  private isRefreshing = false;
  private looks = 0;
  private isHidden = false;
  private title = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private noteTimer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the postings that were looked at, so that an answer about an earlier one is told from the present. */
  private visit = 0;
  private readonly observer = new MutationObserver((records) => {
    if (!records.every(isOwnChange)) this.pageChanged();
  });

  constructor(boards: readonly BoardAddresses[]) {
    this.boards = boards;
  }

  /** Begins anew: the address is another one. */
  restart(): void {
    this.stop();
    this.forget();
    this.looks = 0;
    if (this.isHidden) return;
    this.observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
    this.lookSoon();
    this.noteTimer = setTimeout(noteHowItWasRead, SETTLED_MS);
  }

  stop(): void {
    clearTimeout(this.noteTimer);
    clearTimeout(this.timer);
    this.timer = undefined;
    this.observer.disconnect();
    this.removeButton();
  }

  jobChanged(job: KnownJob): void {
    if (this.state.name === 'saved' && this.state.job.jobId === job.jobId) this.show({ name: 'saved', job });
  }

  /** However often the page was looked at in vain, it may be read now. */
  correctionsChanged(): void {
    this.looks = 0;
    this.pageChanged();
  }

  pageChanged(): void {
    this.isStale = true;
    // A page that names itself anew shows something else; any other change waits until somebody comes near.
    if (this.posting === null || document.title !== this.title) this.lookSoon();
  }

  private forget(): void {
    this.visit += 1;
    this.posting = null;
    this.isStale = true;
    this.question = null;
    this.state = this.unsaved();
  }

  private removeButton(): void {
    this.button?.remove();
    this.button = null;
  }

  private lookSoon(): void {
    if (this.timer !== undefined || this.looks >= MAX_LOOKS) return;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.look().catch((error: unknown) => console.error('The page was not looked at', error));
      },
      this.looks === 0 ? 0 : LOOK_DELAY_MS,
    );
  }

  private async look(): Promise<void> {
    const { visit } = this;
    this.looks += 1;
    if (!mayHoldPosting(document, location.href, this.boards)) return;
    // The extractor alone is there where the popup has looked at the page before.
    if (globalThis.jobmagpieReadPage === undefined || globalThis.jobmagpieMakeButton === undefined)
      await ask({ type: 'inject-extractor' });
    await idle();
    if (visit === this.visit) this.read();
  }

  /** Reads the page where it has changed, and offers to save what is on it now. */
  private read(): void {
    if (!this.isStale) return;
    this.isStale = false;
    this.title = document.title;
    const result = readPage();
    if (result === null) return;
    if (result.posting !== null) {
      this.found(result.posting);
      return;
    }
    if (result.reason === 'expired') sayGone();
    if (this.posting !== null && isGone(result.reason)) {
      this.forget();
      this.removeButton();
      this.lookSoon();
    }
  }

  private found(posting: Posting): void {
    const key = keyOf(posting);
    const isSame = this.posting !== null && keyOf(this.posting) === key;
    if (!isSame) this.forget();
    this.posting = posting;
    this.isStale = false;
    if (isSame) {
      if (this.question?.read) this.question.read = posting;
      return;
    }
    if (this.draft.key !== key) this.draft = { key, typed: {} };
    this.looks = 0;
    this.askFirst(null);
    this.show(this.unsaved());
    this.offer(posting, this.visit).catch((error: unknown) => console.error('The button was not shown', error));
  }

  private async offer(posting: Posting, visit: number): Promise<void> {
    const known = await findKnown(posting);
    if (visit !== this.visit) return;
    this.state = this.standing(known, null);
    const { jobmagpieMakeButton: makeButton } = globalThis;
    if (this.button === null && makeButton !== undefined) {
      const button = await makeButton({
        save: (shown) => void this.save(shown),
        dismiss: (isDismissed) => void this.dismiss(isDismissed),
        approach: () => this.approached(),
        open: (jobId) => void this.attempt(() => haveDone({ type: 'open-job', jobId })),
        giveToScore: (place) => void this.attempt(() => haveDone({ type: 'open-score-place', place })),
        point: pickOwnField,
        hide: () => void this.attempt(() => this.setHidden(true)),
        showAgain: () => void this.attempt(() => this.setHidden(false)),
        again: () => this.again(),
      });
      if (visit !== this.visit) return button.remove();
      this.button = button;
    }
    this.show(this.state);
    if (known.job === null) await this.warn(posting, visit);
  }

  /** Says that the posting looks like a job that is saved already. The button does not wait for it. */
  private async warn(posting: Posting, visit: number): Promise<void> {
    const before = await ask({ type: 'find-saved-before', posting });
    if (visit !== this.visit || before === null) return;
    this.askFirst(before);
    if (this.state.name === 'idle') this.show(this.unsaved());
  }

  private approached(): void {
    this.read();
    this.comeBack();
  }

  /** Somebody looks again: what is known of the posting may have changed in another tab, the popup or the settings. */
  comeBack(): void {
    this.refresh().catch((error: unknown) => console.error('The button may show what is over', error));
  }

  private async refresh(): Promise<void> {
    const { posting, visit, state } = this;
    if (posting === null || this.button === null || !settled.has(state.name) || this.isRefreshing) return;
    // A pointer that comes and a press that follows are one look, and the press is not to wait behind two.
    this.isRefreshing = true;
    const known = await findKnown(posting).finally(() => {
      this.isRefreshing = false;
    });
    // What the person has done meanwhile is newer.
    if (visit !== this.visit || state !== this.state) return;
    const next = this.standing(known, this.question?.before ?? null);
    if (JSON.stringify(next) !== JSON.stringify(state)) this.show(next);
  }

  private standing({ job, isDismissed, confirmsBeforeSaving }: KnownPosting, before: SavedBefore | null): ButtonState {
    this.confirms = confirmsBeforeSaving;
    this.askFirst(before);
    if (job !== null) return { name: 'saved', job };
    return isDismissed ? { name: 'dismissed' } : this.unsaved();
  }

  /** Has the person asked before the posting is saved, where there is a reason to. */
  private askFirst(before: SavedBefore | null): void {
    const read = this.confirms ? this.posting : null;
    this.question = read === null && before === null ? null : { read, typed: this.draft.typed, before };
  }

  private unsaved(): ButtonState {
    return { name: 'idle', question: this.question };
  }

  private async save(shown?: SaveQuestion['read']): Promise<void> {
    const asked = this.visit;
    this.read();
    const { posting, visit } = this;
    // What the page shows by now is not what the person has agreed to.
    if (posting === null || (visit !== asked && (shown !== undefined || this.question !== null))) return;
    this.again = () => void this.save(shown);
    this.show({ name: 'saving' });
    const agreed = agreedPosting(posting, shown ?? null);
    const words = { title: agreed.title, company: agreed.company ?? '', ...this.draft.typed };
    const next = await saveOwnPosting(correctedPosting(agreed, words));
    if (visit === this.visit) this.show(next);
  }

  private async dismiss(isDismissed: boolean): Promise<void> {
    const { posting, visit } = this;
    if (posting === null) return;
    this.again = () => void this.dismiss(isDismissed);
    const answer = await dismissOwnPosting(posting, isDismissed);
    if (visit === this.visit) this.show(answer ?? this.unsaved());
  }

  /** Does what the person asked for. Where it is not done the button says why, and stands as before once it is. */
  private async attempt(deed: () => Promise<string | null>, before = this.state): Promise<void> {
    const { visit } = this;
    const problem = await deed();
    if (visit !== this.visit) return;
    if (problem !== null) {
      this.again = () => void this.attempt(deed, before);
      this.show({ name: 'failed', problem });
    } else if (this.state.name === 'failed') this.show(before);
  }

  /** Keeps whether the page's site has a button, and has it so here. */
  private async setHidden(isHidden: boolean): Promise<string | null> {
    const problem = await haveDone({ type: 'show-button', isShown: !isHidden });
    if (problem !== null) return problem;
    this.isHidden = isHidden;
    if (isHidden) this.show({ name: 'hidden' });
    else this.restart();
    return null;
  }

  private show(state: ButtonState): void {
    this.state = state;
    this.button?.show(state);
  }
}
