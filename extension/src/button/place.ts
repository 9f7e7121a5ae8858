/** Where the button stands: at which edge of the window and how far down, kept for every page. */
export interface ButtonPlace {
  side: 'left' | 'right';
  /** The share of the window's height above the button, 0 to 1. */
  top: number;
}

const KEY = 'buttonPlace';
// Below the middle, at the right: boards put their own apply button at the top.
const usualPlace: ButtonPlace = { side: 'right', top: 0.66 };
const MARGIN = 12;
const DRAG_THRESHOLD = 4;

/** The button can be used at its usual place too, so that it is not missing where the place cannot be read. */
export async function readPlace(): Promise<ButtonPlace> {
  try {
    const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
    return isPlace(kept) ? kept : usualPlace;
  } catch (error) {
    console.error('Where the button was left could not be read', error);
    return usualPlace;
  }
}

async function keepPlace(place: ButtonPlace): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: place });
  } catch (error) {
    console.error('Where the button was left is not kept', error);
  }
}

/** Puts the element at its place. */
export function putAt(element: HTMLElement, { side, top }: ButtonPlace): void {
  element.dataset.side = side;
  element.dataset.half = top < 0.5 ? 'upper' : 'lower';
  element.style.left = side === 'left' ? `${MARGIN}px` : '';
  element.style.right = side === 'right' ? `${MARGIN}px` : '';
  element.style.top = `clamp(${MARGIN}px, ${(top * 100).toFixed(2)}vh, calc(100vh - ${MARGIN + 36}px))`;
}

/**
 * Lets a person drag `element` by `handle` to either edge and keeps where it was left. A click that ends a drag is
 * swallowed, so that moving the button never saves.
 */
export function makeDraggable(element: HTMLElement, handle: HTMLElement): void {
  let start: { x: number; y: number; offset: number } | null = null;
  let wasDragged = false;
  handle.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY, offset: event.clientY - element.getBoundingClientRect().top };
    wasDragged = false;
  });
  handle.addEventListener('pointermove', (event) => {
    // A release outside of the button is not heard here; without a pressed key there is nothing to drag.
    if ((event.buttons & 1) === 0) start = null;
    if (start === null || !event.isTrusted) return;
    if (!wasDragged && Math.hypot(event.clientX - start.x, event.clientY - start.y) < DRAG_THRESHOLD) return;
    if (!wasDragged) handle.setPointerCapture(event.pointerId);
    wasDragged = true;
    putAt(element, placeOf(event, start.offset));
  });
  handle.addEventListener('pointerup', (event) => {
    if (start !== null && wasDragged && event.isTrusted) {
      void keepPlace(placeOf(event, start.offset));
    }
    start = null;
  });
  handle.addEventListener('pointercancel', () => {
    start = null;
  });
  handle.addEventListener(
    'click',
    (event) => {
      if (wasDragged) event.stopPropagation();
      wasDragged = false;
    },
    { capture: true },
  );
}

function placeOf({ clientX, clientY }: PointerEvent, offset: number): ButtonPlace {
  const top = Math.min(1, Math.max(0, (clientY - offset) / innerHeight));
  return { side: clientX < innerWidth / 2 ? 'left' : 'right', top };
}

function isPlace(value: unknown): value is ButtonPlace {
  if (typeof value !== 'object' || value === null || !('side' in value) || !('top' in value)) return false;
  return (value.side === 'left' || value.side === 'right') && typeof value.top === 'number';
}
