/**
 * Most pages of a board hold no posting, and every page waits for the script that looks for one: the button comes after
 * it, into pages that have something to save.
 */
import type { makeButton } from './button';

declare global {
  /** Left there by the file of the button, for the script that watches the page. */
  var jobmagpieMakeButton: typeof makeButton | undefined;
}

/** The path of the button in the built extension. */
export const BUTTON_FILE = '/content-scripts/button.js';
