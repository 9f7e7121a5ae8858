import { useEffect, useLayoutEffect } from 'react';
// For the type of what the script in the page's head leaves.
import type {} from './first-page.tsx';

/** The page is in the document: what was drawn before it goes in the same frame. Stands in the outermost of the page. */
export function useFirstPageEnd(): void {
  useLayoutEffect(() => {
    // A list measures itself when it comes into the document, and has its rows right after.
    queueMicrotask(() => globalThis.jobmagpieFirstPage?.end());
  }, []);
  useEffect(() => {
    // By now everything inside has begun to listen, and behind the end the row that a key was meant for has the focus.
    queueMicrotask(() => globalThis.jobmagpieFirstPage?.handOnKeys());
  }, []);
}
