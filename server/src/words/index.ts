import { de } from './de.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';
import type { Words } from './words.ts';

/** What is said in each language. */
export const words: Record<Language, Words> = { en, de };
