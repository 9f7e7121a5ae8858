import type { KeyField } from '@jobmagpie/capture/inspection';

declare global {
  /** Put there before the picker: the field that is to be pointed at. */
  var jobmagpieFieldToPick: KeyField | undefined;
  /**
   * Put there by who has the picker started from within a shadow root, which the picker does not see into: gives the
   * focus back to what it was on.
   */
  var jobmagpieAfterPick: (() => void) | undefined;
  /** Put there by the picker before it tells of a place: whether the place says what the person has agreed to. */
  var jobmagpieSaysAsShown: (() => boolean) | undefined;
}

/** The path of the picker in the built extension. */
export const PICKER_FILE = '/content-scripts/pick.js';
