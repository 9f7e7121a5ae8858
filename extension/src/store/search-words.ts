/** How a search compares: by the beginnings of words, without case and accents. */
import type { Job } from '@jobmagpie/model';

/** Lower case without accents, so that `munchen` finds München; both sides of a search are folded alike. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** The words of a job that are searched while a person types: all but its description, folded. */
export function searchTextOf({ title, company, locations, tags, notes }: Job): string {
  const places = locations.map((place) => place.text);
  return foldForSearch([title, company ?? '', ...places, ...Object.keys(tags), notes].filter(Boolean).join(' '));
}

/** Tells of a folded text whether every word of the query begins a word of it. An empty query matches everything. */
export function searchMatcher(query: string): (text: string) => boolean {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  return (text) => words.every((word) => beginsWord(text, word));
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    // A word of a script without spaces (日本語) may begin anywhere; in others it begins after what is not a letter.
    if (at === 0 || !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(text.charAt(at - 1)))
      return true;
  }
  return false;
}
