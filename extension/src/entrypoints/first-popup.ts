import { drawFirstPopup } from '../pages/popup/draw-first-popup.tsx';

/** Stands in the popup's head, to draw its rows while the browser loads the rest. */
export default defineUnlistedScript(() => drawFirstPopup());
