import type { UserId } from '@jobmagpie/model';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../../database/connect.ts';
import { users } from '../../database/tables.ts';
import { type Language, usualLanguage } from '../../words/language.ts';

/** The language in which letters are written to the account. */
export async function languageOf(tx: Transaction, userId: UserId): Promise<Language> {
  const [user] = await tx.select({ language: users.language }).from(users).where(eq(users.id, userId));
  return user?.language ?? usualLanguage;
}

/** Remembers in which language the person was last met; a browser that asks for none of ours says nothing about it. */
export async function noteLanguage(tx: Transaction, userId: UserId, language: Language | null): Promise<void> {
  if (language !== null) await tx.update(users).set({ language }).where(eq(users.id, userId));
}
