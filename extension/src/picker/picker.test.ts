import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startPicker } from './picker';

vi.mock('./view', () => ({
  makeView: () => ({ frame: () => {}, say: () => {}, saySoon: () => {}, setVeiled: () => {}, remove: () => {} }),
}));

class Field {
  focus = vi.fn();
}

let hear: (event: object) => void;
let focused: Field;

beforeEach(() => {
  focused = new Field();
  vi.stubGlobal('HTMLElement', Field);
  vi.stubGlobal('document', { activeElement: focused });
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener;
    },
    removeEventListener: () => {},
  });
});

function press(key: string, over: object = {}) {
  const event = { isTrusted: true, key, preventDefault: vi.fn(), stopImmediatePropagation: vi.fn(), ...over };
  hear(event);
  return event;
}

describe('a key that is pressed while a person points', () => {
  it('is no shortcut of the page, and does in the browser what it always does', () => {
    startPicker('salary');
    const letter = press('j');
    expect(letter.stopImmediatePropagation).toHaveBeenCalled();
    expect(letter.preventDefault).not.toHaveBeenCalled();
  });

  it('is nothing to the picker where the page or a shortcut of the browser made it', () => {
    startPicker('salary');
    for (const over of [{ isTrusted: false }, { ctrlKey: true }])
      expect(press('Escape', over).stopImmediatePropagation).not.toHaveBeenCalled();
    expect(focused.focus).not.toHaveBeenCalled();
  });
});

it('gives the focus back once, when it ends, and not again when a later picker takes its place', () => {
  const end = startPicker('salary');
  press('Escape');
  end();
  expect(focused.focus).toHaveBeenCalledOnce();
});
