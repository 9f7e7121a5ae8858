/** Where the extension's pages are in a Firefox that we start. */

/** As its manifest has it. */
export const EXTENSION_ID = 'jobmagpie@jobmagpie.app';

const host = '11111111-2222-4333-8444-555555555555';

/** Firefox makes up a host for every installation of an extension; this setting says which, so that it is known. */
export const fixedExtensionHost = { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: host }) };

export function extensionPageInFirefox(path: string): string {
  return `moz-extension://${host}/${path}`;
}
