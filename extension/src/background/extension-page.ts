/** True for a page of the extension itself, and not for a script in a page of the web. */
export function isExtensionPage({ url }: { url?: string | undefined }): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
