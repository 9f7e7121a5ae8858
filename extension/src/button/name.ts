/** The element in the page that holds the button. */
export const BUTTON_NAME = 'jobmagpie-button';
