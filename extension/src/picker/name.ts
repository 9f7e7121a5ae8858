/** The element in the page that holds what a person points with. */
export const PICKER_NAME = 'jobmagpie-picker';
