/** Passwords that are among the first which anybody tries: those of leaked lists, and what is known of the account. */
import { MIN_PASSWORD_LENGTH } from '@jobmagpie/api';

let list: Promise<ReadonlySet<string>> | undefined;

export async function isCommonPassword(password: string, email: string | null): Promise<boolean> {
  const plain = password.normalize('NFC').toLowerCase();
  if (/^(.)\1*$/su.test(plain) || plain.includes('jobmagpie')) return true;
  if (email !== null && [email, email.split('@')[0]].includes(plain)) return true;
  list ??= load();
  return (await list).has(plain);
}

/** Some hundred milliseconds and two megabytes, so only once somebody chooses a password. */
async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const words = dictionary['passwords-common'];
  return new Set(words.flatMap((word) => (word.length < MIN_PASSWORD_LENGTH ? [] : word.toLowerCase())));
}
