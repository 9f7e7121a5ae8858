/** Opening failed for a reason that a person can do something about; the message says what. */
export class DatabaseRefused extends Error {
  override name = 'DatabaseRefused';
}
