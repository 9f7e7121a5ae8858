/** Why a password was not taken, in the words of the contract. */
export type PasswordRefusal<Code extends string> =
  | { code: Code }
  | { code: 'too_many_attempts'; retryAfterSeconds: number };

/** For whoever comes while too many wait for a password to be looked at. */
export const BUSY = { code: 'too_many_attempts', retryAfterSeconds: 5 } as const;
