import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeButton, type SaveButton } from './button';
import type { SaveQuestion } from './save-card';

vi.mock('./mark', () => ({ mark: () => document.createElement('i') }));
vi.mock('./place', () => ({ makeDraggable: () => {}, putAt: () => {}, readPlace: async () => ({}) }));

let root: ShadowRoot;
let window: ReturnType<typeof parseHTML>;
let button: SaveButton;
const save = vi.fn();

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
  save.mockClear();
  const nothing = () => {};
  const others = { approach: nothing, dismiss: nothing, open: nothing, hide: nothing, showAgain: nothing };
  button = await makeButton({ save, point: async () => null, ...others });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const read = { title: 'Light Keeper', company: null };
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
  button.show({ name: 'idle', question: { read: { title: 'Lock Keeper', company: null }, typed: {}, before: null } });
  expect(card().hidden).toBe(true);
});

it('saves what the card showed, though the page was read again since', () => {
  const question: SaveQuestion = { read, typed: {}, before: null };
  ask(question);
  question.read = { title: 'Light Keeper (filled)', company: null };
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
