import { i18n } from '#i18n';
import { formatLanguage } from '../components/language';
import { placeWords } from '../components/place-words';
import { dateWords } from '../components/relative-words';
import { salaryWords } from '../components/SalaryText';
import { employmentName } from '../words/employment-name';
import type { ShownPosting } from './agreed-posting';
import { text } from './elements';

/** What else was read of a posting than its title and company, named as everywhere; nothing of what was not read. */
export function shownFacts(shown: ShownPosting): HTMLElement[] {
  const { salary, employmentTypes, validThrough } = shown;
  const facts = [
    [i18n.t('table.place'), placeWords(shown)],
    [i18n.t('table.pay'), salary === null ? '' : salaryWords(salary)],
    [i18n.t('field.employmentTypes'), employmentTypes.map(employmentName).join(', ')],
    [i18n.t('job.applyBy'), validThrough === null ? '' : dateWords(validThrough, formatLanguage())],
  ] as const;
  const rows = facts.flatMap(([name, words]) => (words === '' ? [] : [text('dt', name), fact(words)]));
  if (rows.length === 0) return [];
  const list = document.createElement('dl');
  list.append(...rows);
  return [list];
}

function fact(words: string): HTMLElement {
  const made = text('dd', words);
  made.dir = 'auto';
  return made;
}
