import type { Context } from 'hono';
import { type Language, languageIn, usualLanguage } from '../words/language.ts';

/** The language of a page for the browser that asks for it. The answer says `Vary: Accept-Language`. */
export function pageLanguage(context: Context): Language {
  return languageIn(context.req.header('accept-language')) ?? usualLanguage;
}
