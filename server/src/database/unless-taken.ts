import type { Transaction } from './connect.ts';

/** What both databases say where a value that may stand once stands there already. */
const UNIQUE_VIOLATION = '23505';

/**
 * Does the work, or nothing of it and gives false where another transaction was quicker to take a value that may stand
 * once. To look first is not enough: what the other one writes cannot be seen before it commits.
 */
export async function unlessTaken(tx: Transaction, work: (inner: Transaction) => Promise<void>): Promise<boolean> {
  try {
    await tx.transaction(work); // a savepoint: the error would end the whole transaction
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

function isUniqueViolation(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === UNIQUE_VIOLATION) return true;
  }
  return false;
}
