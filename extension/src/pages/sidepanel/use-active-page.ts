import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** What the browser tells of the page that the panel stands beside. */
export type ActivePage =
  | { status: 'asking' }
  | { status: 'known'; url: string }
  /** A page of the web or of the browser whose address is not for Jobmagpie to see. */
  | { status: 'hidden' };

/**
 * Follows the tab in front of the panel's own window. The address alone is looked at, and the browser tells it on the
 * boards, and where the person has used the toolbar button, until they leave that page.
 */
export function useActivePage(): ActivePage {
  const [page, setPage] = useState<ActivePage>({ status: 'asking' });

  useEffect(() => {
    let lastTurn = 0;
    const look = async () => {
      lastTurn += 1;
      const turn = lastTurn;
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (turn !== lastTurn) return;
      const url = tab?.url;
      // What is the same stays the same value, so that a page that is loading does not draw the panel again and again.
      setPage((before) => {
        if (url === undefined || !/^https?:/.test(url))
          return before.status === 'hidden' ? before : { status: 'hidden' };
        return before.status === 'known' && before.url === url ? before : { status: 'known', url };
      });
    };
    const lookAgain = () => {
      look().catch((error: unknown) => {
        console.error('The tab in front could not be asked for', error);
        setPage({ status: 'hidden' });
      });
    };
    lookAgain();
    browser.tabs.onActivated.addListener(lookAgain);
    browser.tabs.onUpdated.addListener(lookAgain);
    // The toolbar button makes an address known without any word of it; a person who turns to the panel wants it then.
    window.addEventListener('focus', lookAgain);
    document.documentElement.addEventListener('pointerenter', lookAgain);
    return () => {
      lastTurn += 1;
      browser.tabs.onActivated.removeListener(lookAgain);
      browser.tabs.onUpdated.removeListener(lookAgain);
      window.removeEventListener('focus', lookAgain);
      document.documentElement.removeEventListener('pointerenter', lookAgain);
    };
  }, []);

  return page;
}
