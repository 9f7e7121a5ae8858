import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft, type SaveDraft } from './draft';
import { mergeTexts } from './merge-texts';

const KEY = 'job.notes.1';

/** What the windows of one browser share. */
let kept: Map<string, string>;
let notes: string;
let windows: Window[];

/** A window with the draft open in it. As in a browser, it hears of what others keep and never of what it keeps. */
class Window {
  private readonly listeners = new Map<string, (event: object) => void>();
  readonly draft: Draft;
  private readonly end: () => void;

  constructor(save: SaveDraft = write) {
    windows.push(this);
    this.draft = this.here(() => new Draft(KEY, notes, save));
    this.end = this.here(() => this.draft.open());
  }

  /** Does something as this window. */
  here<Result>(act: () => Result): Result {
    const told = (key: string, newValue: string | null) => {
      const oldValue = kept.get(key) ?? null;
      if (oldValue === newValue) return;
      if (newValue === null) kept.delete(key);
      else kept.set(key, newValue);
      for (const other of windows) if (other !== this) other.hear('storage', { key, oldValue, newValue });
    };
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: told,
      removeItem: (key: string) => told(key, null),
    });
    vi.stubGlobal('window', {
      addEventListener: (type: string, listener: (event: object) => void) => this.listeners.set(type, listener),
      removeEventListener: (type: string) => this.listeners.delete(type),
    });
    return act();
  }

  hear(type: string, event: object): void {
    this.listeners.get(type)?.(event);
  }

  type(text: string): void {
    this.here(() => this.draft.change(text));
  }

  /** Leaves the field, and waits for what comes of it. */
  async leave(): Promise<void> {
    this.here(this.draft.flush);
    await settle();
  }

  /** Is gone without a word, as after a crash. */
  die(): void {
    windows = windows.filter((one) => one !== this);
    this.listeners.clear();
  }

  close(): void {
    this.here(this.end);
    windows = windows.filter((one) => one !== this);
  }

  get shown(): string {
    return this.draft.view().typed ?? notes;
  }
}

const write: SaveDraft = async (base, text) => {
  notes = mergeTexts(base, text, notes);
  return notes;
};

/** The store tells every window what it has, once the save is over. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  for (const one of windows) one.here(() => one.draft.storeShows(notes));
}

beforeEach(() => {
  kept = new Map();
  windows = [];
  notes = 'Call Ann.';
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('notes that are open in two windows', () => {
  it('show in both what is typed in one, and stay when the other types on', async () => {
    const [panel, dashboard] = [new Window(), new Window()];
    panel.type('Call Ann. Ask for pay.');
    expect(dashboard.shown).toBe('Call Ann. Ask for pay.');
    dashboard.type('Call Ann. Ask for pay. Monday.');
    expect(panel.shown).toBe('Call Ann. Ask for pay. Monday.');
    await panel.leave();
    await dashboard.leave();
    expect(notes).toBe('Call Ann. Ask for pay. Monday.');
    expect([panel.shown, dashboard.shown]).toEqual([notes, notes]);
    expect(kept.size).toBe(0);
  });

  it('keep both where neither knew what the other typed', async () => {
    const [panel, dashboard] = [new Window(), new Window()];
    panel.type('Call Ann. Ask for pay.');
    kept.clear();
    windows = [];
    dashboard.type('Call Ann. Bring a pen.');
    windows = [panel, dashboard];
    await panel.leave();
    await dashboard.leave();
    expect(notes).toBe('Call Ann. Ask for pay.\n Bring a pen.');
    expect(dashboard.draft.view().state).toBe('merged');
    expect(dashboard.shown).toBe(notes);
  });

  it('keep both where one typed before the word of the other had come', async () => {
    const [panel, dashboard] = [new Window(), new Window()];
    windows = [panel];
    panel.type('Call Ann. Ask for pay.');
    windows = [panel, dashboard];
    dashboard.type('Call Ann. Bring a pen.');
    expect(panel.shown).toBe('Call Ann. Ask for pay.');
    await dashboard.leave();
    await panel.leave();
    expect(notes).toContain('Ask for pay.');
    expect(notes).toContain('Bring a pen.');
    expect([panel.shown, dashboard.shown]).toEqual([notes, notes]);
  });
});

describe('notes that are typed', () => {
  it('are brought together with what another device wrote meanwhile', async () => {
    const panel = new Window();
    panel.type('Call Ann. Ask for pay.');
    notes = 'Do call Ann.'.replace('call', 'Call');
    await settle();
    await vi.advanceTimersByTimeAsync(600);
    expect(notes).toBe('Do Call Ann. Ask for pay.');
  });

  it('go on from what is saved while a save is under way', async () => {
    let finish = () => {};
    const slow: SaveDraft = async (base, text) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return write(base, text);
    };
    const panel = new Window(slow);
    panel.type('Call Ann. One.');
    await panel.leave();
    panel.type('First, call Ann. One. Two.');
    await panel.leave();
    finish();
    await settle();
    expect(notes).toBe('Call Ann. One.');
    expect(kept.get(KEY)).toBe(JSON.stringify({ base: 'Call Ann. One.', text: 'First, call Ann. One. Two.' }));
    finish();
    await settle();
    expect(notes).toBe('First, call Ann. One. Two.');
    expect(kept.size).toBe(0);
  });

  it('are there after a crash, and leave what was written since as it is', async () => {
    const first = new Window();
    first.type('Call Ann. Ask for pay.');
    first.die();
    notes = 'Now: Call Ann.';
    const second = new Window();
    expect(second.shown).toBe('Call Ann. Ask for pay.');
    await settle();
    expect(notes).toBe('Now: Call Ann. Ask for pay.');
    expect(second.shown).toBe(notes);
  });

  it('stay where they cannot be saved, with the reason, and are saved by the next window', async () => {
    const panel = new Window(() => Promise.reject(new Error('full')));
    panel.type('Call Ann. Ask for pay.');
    await panel.leave();
    expect(panel.draft.view()).toMatchObject({ typed: 'Call Ann. Ask for pay.', state: 'failed' });
    panel.close();
    await settle();
    expect(notes).toBe('Call Ann.');
    const next = new Window();
    await settle();
    expect(notes).toBe('Call Ann. Ask for pay.');
    expect(next.draft.view().typed).toBeNull();
  });

  it('are put beside what is there where an earlier version kept their words alone', async () => {
    kept.set(KEY, 'Ask for pay.');
    new Window();
    await settle();
    expect(notes).toBe('Call Ann.\nAsk for pay.');
  });
});
