import { Currency } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeButton, type SaveButton } from './button';
import type { SaveQuestion } from './save-card';

vi.mock('./mark', () => ({ mark: () => document.createElement('i') }));
vi.mock('./place', () => ({ makeDraggable: () => {}, putAt: () => {}, readPlace: async () => ({}) }));

let root: ShadowRoot;
let window: ReturnType<typeof parseHTML>;
let button: SaveButton;
const save = vi.fn();
const again = vi.fn();
const giveToScore = vi.fn();

beforeEach(async () => {
  window = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('HTMLButtonElement', window.HTMLButtonElement);
  vi.stubGlobal('KeyboardEvent', window.Event); // no other events of keys are there
  const { attachShadow } = window.HTMLElement.prototype;
  vi.spyOn(window.HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
    root = attachShadow.call(this, init);
    return root;
  });
  vi.clearAllMocks();
  const nothing = () => {};
  const others = { approach: nothing, dismiss: nothing, hide: nothing, showAgain: nothing, giveToScore };
  button = await makeButton({ save, again, open: nothing, point: async () => null, ...others });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const read = aPosting({ title: 'Light Keeper', company: null });
const before = { jobId: 'x', text: 'You saved this before.', reasons: '' };
const card = () => root.querySelector('.card') as HTMLElement;

/** As the browser does it, and no script of a page can. */
function dispatch(selector: string, type: string): void {
  const event = new window.Event(type, { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  root.querySelector(selector)?.dispatchEvent(event);
}

function ask(question: SaveQuestion): HTMLInputElement {
  button.show({ name: 'idle', question });
  dispatch('.save', 'click');
  const input = card().querySelector('input');
  if (input === null) throw new Error('The card shows no line to type in.');
  return input;
}

it('leaves the card that somebody types in as it is, and puts before it what is heard late', () => {
  const typed = {};
  const input = ask({ read, typed, before: null });
  button.show({ name: 'idle', question: { read, typed, before } });
  expect(card().hidden).toBe(false);
  expect(card().querySelector('input')).toBe(input);
  expect(card().textContent).toContain('You saved this before.');
  expect(card().querySelector('.deed')?.textContent).toBe('button_saveAllTheSame');
});

it('closes the card when the page shows another posting', () => {
  ask({ read, typed: {}, before: null });
  button.show({ name: 'idle', question: { read: aPosting({ title: 'Lock Keeper' }), typed: {}, before: null } });
  expect(card().hidden).toBe(true);
});

it('saves what the card showed, though the page was read again since', () => {
  const question: SaveQuestion = { read, typed: {}, before: null };
  ask(question);
  question.read = aPosting({ title: 'Light Keeper (filled)' });
  dispatch('form', 'submit');
  expect(save).toHaveBeenCalledExactlyOnceWith(read);
});

it('keeps from the page the keys that are pressed in it', () => {
  const heard = vi.fn();
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, heard);
  ask({ read, typed: {}, before: null });
  for (const type of ['keydown', 'keypress', 'keyup']) dispatch('input', type);
  expect(heard).not.toHaveBeenCalled();
});

it('shows what else was read of the posting, and nothing of what was not', () => {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name, put) =>
    name === 'extension_language' ? 'en' : [name, put ?? []].flat().join(' '),
  );
  const salary = {
    min: 62_000,
    max: 75_000,
    currency: Currency.parse('EUR'),
    period: 'year' as const,
    isEstimate: false,
  };
  ask({ read: aPosting({ salary, validThrough: null }), typed: {}, before: null });
  const facts = [...card().querySelectorAll('dl > *')].map(({ textContent }) => textContent);
  expect(facts).toEqual([
    'table_place',
    expect.stringContaining('Berlin'),
    'table_pay',
    expect.stringContaining('62'),
    'field_employmentTypes',
    'employment_fullTime',
  ]);
  expect(facts[3]).toBe('pay_per_year €62–75k');
});

it('leads from a job without a score to where the person can say what it lacks', () => {
  const job = {
    jobId: 'x',
    title: 'Light Keeper',
    stage: 'saved',
    savedAt: '2026-11-21T10:00:00Z',
    lacks: null,
  } as const;
  const match = { status: 'no-score', missing: 'Add your skills.', place: 'profile' } as const;
  button.show({ name: 'saved', job: { ...job, match } });
  dispatch('.save', 'click');
  dispatch('.way', 'click');
  expect(giveToScore).toHaveBeenCalledExactlyOnceWith('profile');
});

it('does once more what failed, and nothing else, when it is pressed', () => {
  button.show({ name: 'failed', problem: 'Reload this page.' });
  expect(root.querySelector('.save')?.textContent).toContain('Reload this page.');
  dispatch('.save', 'click');
  expect(again).toHaveBeenCalledOnce();
  expect(save).not.toHaveBeenCalled();
});
