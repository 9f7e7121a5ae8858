/**
 * A page's first picture: drawn by the script in its head as soon as its rows are read, by the same components that the
 * page itself is made of, while the page is still being loaded. There React stands for Preact, which is a tenth as
 * large and does all that a first picture needs (`wxt.config.ts`).
 */
import '../design/base.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { markPageLanguage } from '../components/language.ts';
import { applyTheme } from './theme.ts';

declare global {
  var jobmagpieFirstPage: FirstPage | undefined;
}

/** What the page itself does with its first picture. */
interface FirstPage {
  /** Takes the picture away, in the moment in which the page is there. */
  end: () => void;
  /** Gives the page the keys that were pressed before it could hear them. */
  handOnKeys: () => void;
}

/** Draws the first picture before the place of the page; where the rows came so late that the page is there, nothing. */
export async function drawFirstPage(page: ReactNode): Promise<void> {
  const root = await placeOfPage();
  if (root.hasChildNodes()) return;
  markPageLanguage();
  applyTheme();
  const place = document.createElement('div');
  root.before(place);
  const picture = createRoot(place);
  picture.render(page);
  const pressed: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent) => {
    // What is typed into the search is in it.
    if (!(event.target instanceof HTMLInputElement)) pressed.push(event);
  };
  document.addEventListener('keydown', keep);
  globalThis.jobmagpieFirstPage = {
    end: () => {
      const focused = place.contains(document.activeElement) ? document.activeElement : null;
      picture.unmount();
      place.remove();
      if (focused?.matches('a, input')) sameElement(root, focused)?.focus();
    },
    handOnKeys: () => {
      document.removeEventListener('keydown', keep);
      const target = document.activeElement ?? document.body;
      for (const event of pressed.splice(0)) target.dispatchEvent(new KeyboardEvent('keydown', event));
    },
  };
}

/** The rows may be there before the browser has come to the page's place in its document. */
function placeOfPage(): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = () => {
      const root = document.getElementById('root');
      if (root === null) return;
      observer.disconnect();
      resolve(root);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
  });
}

/** The search, or the link that leads to the same place. */
function sameElement(page: Element, { localName, attributes }: Element): HTMLElement | undefined {
  const href = attributes.getNamedItem('href')?.value ?? null;
  const alike = [...page.querySelectorAll<HTMLElement>(localName)];
  return alike.find((element) => element.getAttribute('href') === href);
}
