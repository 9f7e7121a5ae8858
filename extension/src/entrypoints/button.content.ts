import { makeButton } from '../button/button';

/** The Save button, put into a page that may hold a posting. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    globalThis.jobmagpieMakeButton = makeButton;
  },
});
