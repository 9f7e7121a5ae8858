import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** Whether the icon stands in the toolbar. It looks again whenever the person comes back to this page. */
export function useIsPinned(): boolean {
  const [isPinned, setIsPinned] = useState(false);
  useEffect(() => {
    const look = () => {
      browser.action.getUserSettings().then(
        ({ isOnToolbar }) => setIsPinned(isOnToolbar === true),
        (error: unknown) => console.error('The browser does not say where the icon is', error),
      );
    };
    look();
    const timer = setInterval(look, 1_500);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, []);
  return isPinned;
}
