import { startPicker } from '../picker/picker';

/** Put into a page when a person wants to point at a field on it. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(context) {
    const field = globalThis.jobmagpieFieldToPick;
    if (field === undefined) return;
    const end = startPicker(field);
    // Once more in the same page, or after an update of the extension: the one before goes.
    context.onInvalidated(end);
  },
});
