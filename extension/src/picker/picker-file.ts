import type { KeyField } from '@jobmagpie/capture/inspection';

declare global {
  /** Put there before the picker: the field that is to be pointed at. */
  var jobmagpieFieldToPick: KeyField | undefined;
  /** Put there by the picker before it tells of a place: whether the place says what the person has agreed to. */
  var jobmagpieSaysAsShown: (() => boolean) | undefined;
}

/** The path of the picker in the built extension. */
export const PICKER_FILE = '/content-scripts/pick.js';
