import { DatabaseRefused } from './database/database-refused.ts';
import { KeysRefused } from './secrets/keys-at-start.ts';
import { WrongSettings } from './settings.ts';

/** Why the server did not start, in a sentence, where it is something that a person can put right; null otherwise. */
export function explainRefusal(error: unknown): string | null {
  if (error instanceof DatabaseRefused || error instanceof KeysRefused || error instanceof WrongSettings) {
    return error.message;
  }
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === 'EADDRINUSE') {
    return 'The port is taken, perhaps by another Jobmagpie. Stop that one, or choose another port with PORT.';
  }
  if (error.code === 'EACCES')
    return 'The port or the data folder may not be used by this account. See PORT and DATA_DIR.';
  if (error.code === 'EADDRNOTAVAIL') return 'This machine has no such address. See HOST.';
  return null;
}
