import { drawFirstPopup } from '../pages/popup/draw-first-popup.tsx';

/** Stands in the popup's head, so that its rows are on their way from the disk while the browser loads the rest. */
export default defineUnlistedScript(() => drawFirstPopup());
