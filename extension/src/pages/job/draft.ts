/**
 * A text that saves itself a moment after the last keystroke. Until the store has it, every keystroke is kept beside it
 * too, so that a window that dies takes nothing along.
 *
 * One job may be open in several windows. What is typed in one shows in the others at once, and whoever types on has it
 * from then on; the window before leaves the saving to them. A save says which words it began from, so that what came
 * into the store meanwhile, from a window or another device, is brought together with it and never written over.
 */
import { failureWords } from '../../words/failure-words.ts';
import { dropBeside, keepBeside, onBeside, readBeside, type Typed } from './draft-beside.ts';

const WAIT_MS = 600;

export interface DraftView {
  /** What was typed, until the store shows it; null where the store is what shows. */
  typed: string | null;
  /** `merged`: saved, together with what somebody else wrote meanwhile. */
  state: 'untouched' | 'waiting' | 'saved' | 'merged' | 'failed';
  /** Why it is not saved and what to do, while the state is `failed`. */
  problem: string | null;
}

/** Writes a text that began from `base`, and gives what the store has then. */
export type SaveDraft = (base: string, text: string) => Promise<string>;

export class Draft {
  private readonly key: string;
  private readonly save: SaveDraft;
  private readonly listeners = new Set<() => void>();
  private current: DraftView;
  private stored: string;
  /** What the store had for sure when the typing began, or after the last save of it. */
  private base: string;
  /** Something was typed here that no save has taken yet. */
  private isPending: boolean;
  private isSaving = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string, stored: string, save: SaveDraft) {
    this.key = key;
    this.stored = stored;
    this.save = save;
    // What an earlier visit could not save.
    const left = readBeside(key);
    this.isPending = left !== null;
    this.base = left?.base ?? stored;
    this.current = { typed: left?.text ?? null, state: left === null ? 'untouched' : 'waiting', problem: null };
  }

  /** Begins to save and to listen. What is returned saves what is left, and ends it. */
  open(): () => void {
    this.send();
    const stop = onBeside(this.key, (now, before) => this.hearElsewhere(now, before));
    window.addEventListener('pagehide', this.send);
    return () => {
      stop();
      window.removeEventListener('pagehide', this.send);
      this.send();
    };
  }

  readonly view = (): DraftView => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly change = (text: string): void => {
    if (this.current.typed === null) this.base = this.stored;
    keepBeside(this.key, { base: this.base, text, from: this.current.typed ?? this.stored });
    this.isPending = true;
    this.show({ typed: text, state: 'waiting' });
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, WAIT_MS);
  };

  /** Saves now what was typed; while a save is under way, as soon as it has ended. */
  readonly flush = (): void => {
    if (!this.isSaving) this.send();
  };

  /** Hears what the store has. Once a save has ended it is what shows, so that an edit from elsewhere shows too. */
  storeShows(stored: string): void {
    if (stored === this.stored) return;
    this.stored = stored;
    const { typed, state } = this.current;
    if (typed !== null && (state === 'saved' || state === 'merged')) this.show({ typed: null });
  }

  private readonly send = (): void => {
    clearTimeout(this.timer);
    const { typed } = this.current;
    if (!this.isPending || typed === null) return;
    this.isPending = false;
    this.isSaving = true;
    const sent = { base: this.base, text: typed };
    const { stored } = this;
    this.save(sent.base, sent.text)
      .then(
        (kept) => this.saved(sent, kept, this.stored !== stored),
        (error: unknown) => this.failed(sent, error),
      )
      .finally(() => {
        this.isSaving = false;
        if (this.isPending && this.current.state !== 'failed') this.send();
      });
  };

  private saved(sent: Typed, kept: string, hasStoreShown: boolean): void {
    const beside = readBeside(this.key);
    if (beside?.text === sent.text) dropBeside(this.key);
    const { typed } = this.current;
    if (this.isPending && typed !== null) {
      // Typed on since, from what is stored now. What another window keeps there may not be.
      if (this.base === sent.base) this.base = sent.text;
      if (beside?.text === typed) keepBeside(this.key, { base: this.base, text: typed });
    }
    if (this.isPending || typed !== sent.text) return;
    this.base = kept;
    const isShown = hasStoreShown || kept === this.stored;
    this.show({ typed: isShown ? null : kept, state: kept === sent.text ? 'saved' : 'merged', problem: null });
  }

  private failed(sent: Typed, error: unknown): void {
    console.error('The text was not saved', error);
    if (this.current.typed !== sent.text) return;
    this.isPending = true;
    this.show({ state: 'failed', problem: failureWords(error) });
  }

  private hearElsewhere(now: Typed | null, before: Typed | null): void {
    const { typed } = this.current;
    if (now === null) {
      // The other window has saved it. What was typed here since is not in that.
      if (!this.isPending && !this.isSaving && typed === before?.text) this.show({ typed: null, state: 'saved' });
    } else if (now.text === typed) {
      this.base = now.base;
    } else if (!this.isPending || now.from === typed) {
      clearTimeout(this.timer);
      this.isPending = false;
      this.base = now.base;
      this.show({ typed: now.text, state: 'waiting', problem: null });
    }
    // Else both typed at the same moment: each saves its own, and the later save brings them together.
  }

  private show(next: Partial<DraftView>): void {
    this.current = { ...this.current, ...next };
    for (const listener of this.listeners) listener();
  }
}
