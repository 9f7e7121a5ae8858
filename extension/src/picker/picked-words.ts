import type { KeyField } from '@jobmagpie/capture/inspection';
import { formatLanguage } from '../components/language';
import { placeWords } from '../components/place-words';
import { dateWords } from '../components/relative-words';
import { salaryWords } from '../components/SalaryText';
import type { Picked } from '../extractor';
import { employmentName } from '../words/employment-name';

/** Enough to see whether it is the right place. */
const MAX_WORDS = 160;

/** What an element says of the field, for a person; null where it says nothing of it. */
export function pickedWords(picked: Picked, field: KeyField): string | null {
  return wordsOf(picked, field) || null;
}

/** As much of the words as is shown. */
export function shownWords(words: string): string {
  return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words;
}

function wordsOf(picked: Picked, field: KeyField): string {
  switch (field) {
    case 'title':
    case 'company':
      return picked[field] ?? '';
    case 'locations':
      return placeWords({ locations: [...(picked.locations ?? [])], remoteMode: null });
    case 'salary':
      return picked.salary == null ? '' : salaryWords(picked.salary);
    case 'employmentTypes':
      return (picked.employmentTypes ?? []).map(employmentName).join(', ');
    case 'datePosted':
      return picked.datePosted == null ? '' : dateWords(picked.datePosted, formatLanguage());
    case 'description':
      return picked.description?.kind === 'nodes' ? oneLine(picked.description.root.textContent ?? '') : '';
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
