/**
 * What is seen of the picker: a veil that takes the clicks, a frame around what is pointed at, and a bar with words and
 * buttons. Its shadow root is closed and it heeds trusted events only; everything from the page goes in as text.
 */
import tokens from '../design/tokens.css?inline';
import { PICKER_NAME } from './name';
import styles from './picker.css?inline';

export interface Deed {
  label: string;
  act(): void;
}

export interface BarWords {
  heading: string;
  /** What there is to say of the place; spoken as it changes. */
  said: string;
  hint?: string;
  isProblem?: boolean;
  /** The first one is meant for who agrees. */
  deeds: readonly Deed[];
}

export interface PickerActions {
  /** The pointer came to a place. */
  point(target: Element): void;
  /** The person pressed where the pointer is. */
  press(target: Element): void;
}

export interface PickerView {
  /** Draws the frame around an element, or none. */
  frame(target: Element | null): void;
  /** Says anew what the bar says; `focus` moves to its first button, or to the bar. */
  say(words: BarWords, focus?: 'bar' | 'deed'): void;
  /** Only says something else of the place. */
  saySoon(said: string): void;
  /** Whether the page can be pointed at, or only the bar be used. */
  setVeiled(isVeiled: boolean): void;
  remove(): void;
}

export function makeView(actions: PickerActions): PickerView {
  const host = document.createElement(PICKER_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = tokens + styles;
  const veil = element('div', 'veil');
  const frame = element('div', 'frame');
  const bar = element('section', 'bar');
  const heading = element('h2', 'heading');
  const said = element('p', 'said');
  const hint = element('p', 'hint');
  const deeds = element('div', 'deeds');
  bar.setAttribute('role', 'dialog');
  bar.tabIndex = -1;
  said.setAttribute('role', 'status');
  said.dir = 'auto';
  frame.hidden = true;
  bar.append(heading, said, hint, deeds);
  root.append(style, veil, frame, bar);

  let framed: Element | null = null;
  const draw = () => {
    frame.hidden = framed === null;
    if (framed === null) return;
    const box = framed.getBoundingClientRect();
    Object.assign(frame.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
    // What is pointed at is not to lie under the bar.
    const { innerHeight } = window;
    if (box.top < 180 && box.bottom < innerHeight - 180) bar.dataset.edge = 'lower';
    else if (box.bottom > innerHeight - 180 && box.top > 180) bar.dataset.edge = 'upper';
  };
  const below = ({ clientX, clientY }: MouseEvent) =>
    document.elementsFromPoint(clientX, clientY).find((one) => one !== host) ?? null;
  const onVeil = (type: 'pointermove' | 'click', act: (target: Element) => void) => {
    veil.addEventListener(type, (event) => {
      const target = event.isTrusted ? below(event) : null;
      if (target !== null) act(target);
    });
  };
  onVeil('pointermove', actions.point);
  onVeil('click', actions.press);
  // The focus stays in the bar, so that the keys go on working.
  veil.addEventListener('mousedown', (event) => event.preventDefault());
  veil.addEventListener('wheel', (event) => scrollBelow(below(event), event), { passive: true });
  for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'pointermove', 'wheel']) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  window.addEventListener('scroll', draw, { capture: true, passive: true });
  window.addEventListener('resize', draw);
  document.documentElement.append(host);

  return {
    frame(target) {
      framed = target;
      draw();
    },
    say(words, focus) {
      bar.setAttribute('aria-label', words.heading);
      bar.dataset.problem = String(words.isProblem ?? false);
      heading.textContent = words.heading;
      said.textContent = words.said;
      hint.textContent = words.hint ?? '';
      deeds.replaceChildren(...words.deeds.map(button));
      if (focus === 'bar') bar.focus({ preventScroll: true });
      else if (focus === 'deed') deeds.querySelector('button')?.focus({ preventScroll: true });
    },
    saySoon(words) {
      if (said.textContent !== words) said.textContent = words;
    },
    setVeiled(isVeiled) {
      veil.hidden = !isVeiled;
    },
    remove() {
      window.removeEventListener('scroll', draw, { capture: true });
      window.removeEventListener('resize', draw);
      host.remove();
    },
  };
}

/** The veil takes the wheel from a part of the page that scrolls by itself; the page as a whole scrolls anyway. */
function scrollBelow(target: Element | null, { deltaX, deltaY }: WheelEvent): void {
  for (let part = target; part !== null && part !== document.body; part = part.parentElement) {
    if (part.scrollHeight > part.clientHeight && /auto|scroll/.test(getComputedStyle(part).overflowY)) {
      if (part !== document.documentElement) part.scrollBy(deltaX, deltaY);
      return;
    }
  }
}

function button({ label, act }: Deed): HTMLButtonElement {
  const made = element('button', 'deed');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
