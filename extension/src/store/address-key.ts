/** The key, in `jobKeys`, of an address that a job has besides its own. */
export function addressKey(canonicalUrl: string): string {
  return `at ${canonicalUrl}`;
}
