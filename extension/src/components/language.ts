import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** The language of our texts, which is the browser's where we speak it. */
function textLanguage(): string {
  return i18n.t('extension.language');
}

/**
 * The language for dates, numbers and money: the browser's own, with its regional habits, where our texts are in it.
 * Elsewhere the language of our texts, so that no sentence is in two languages.
 */
export function formatLanguage(): string {
  return chooseFormatLanguage(textLanguage(), [browser.i18n.getUILanguage(), ...navigator.languages]);
}

/** The first of the `preferred` languages that is a form of `spoken`, or `spoken` itself. */
export function chooseFormatLanguage(spoken: string, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.toLowerCase().split('-')[0] === spoken) ?? spoken;
}

/** Marks the page with the language of its words, which screen readers and hyphenation go by. */
export function markPageLanguage(): void {
  document.documentElement.lang = textLanguage();
}
