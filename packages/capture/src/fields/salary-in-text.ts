import type { Salary } from '@jobmagpie/model';
import { CURRENCY_MARK, readCurrency } from './currency.ts';
import { AMOUNT, SCALE } from './salary/amount.ts';
import { periodBeside } from './salary/period.ts';
import { readSalary, type SalaryContext } from './salary.ts';
import { bareWords, letterPattern, wholeWords } from './words.ts';

const PAY_WORDS = wholeWords(
  'salary|salaries|compensation|pay|pay range|pay rate|base|wage|wages|remuneration|ote|rate|gehalt|jahresgehalt|vergutung|lohn|remuneration|salaire|salario|retribucion|sueldo|stipendio|ral|salaris|lon|wynagrodzenie|плата|зарплата|給与|月給|時給|年収|薪资',
);

/**
 * The pay in running text: only a sentence that speaks of pay, with a currency and an amount worth a wage, counts, and
 * the first range wins over a single figure. Amounts of funding, turnover and bonuses are left alone.
 */
export function findSalary(text: string, context: SalaryContext): Salary | null {
  let single: Salary | null = null;
  let previous = '';
  for (const line of text.split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u)) {
    // Abbreviations end in a point too: what is said just before belongs to the sentence.
    const words = bareWords(`${previous.slice(-120)} ${line}`);
    previous = line;
    if (line.length > 2_000 || !/\d/.test(line)) continue;
    if (!PAY_WORDS.test(words) && !/時給|月給|年収/.test(words)) continue;
    if (readCurrency(line, context.country) === null) continue;
    const range = salaryPhrase(line, context);
    if (range === null) continue;
    if (range.min !== null && range.max !== null && range.min !== range.max) return range;
    single ??= range;
  }
  return single;
}

/** A range with a currency at one of its ends, cut out of its sentence. */
const RANGE_IN_TEXT = letterPattern(
  [
    `(?:(?:${CURRENCY_MARK})\\s?(?:${AMOUNT})${SCALE}|(?:${AMOUNT})${SCALE}\\s?(?:${CURRENCY_MARK}))[^\\d\\n]{1,24}(?:${AMOUNT})${SCALE}(?:\\s?(?:${CURRENCY_MARK}))?`,
    `(?:${AMOUNT})${SCALE}\\s?(?:-|–|—|to|bis|à|a|до)\\s?(?:${AMOUNT})${SCALE}\\s?(?:${CURRENCY_MARK})`,
  ].join('|'),
);
const SINGLE_IN_TEXT = letterPattern(
  `(?:(?:${CURRENCY_MARK})\\s?(?:${AMOUNT})${SCALE}|(?:${AMOUNT})${SCALE}\\s?(?:${CURRENCY_MARK}))`,
);
const NOT_PAY = wholeWords(
  'million|billion|bonus|bonuses|funding|raised|revenue|valuation|budget|allowance|stipend|reimbursement|referral|per user|insurance|401k|credit|credits|discount|award|grant|fee|prize|arr|investment|sign on|signing',
);

function salaryPhrase(line: string, context: SalaryContext): Salary | null {
  const match = RANGE_IN_TEXT.exec(line) ?? SINGLE_IN_TEXT.exec(line);
  if (match === null) return null;
  const around = line.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30);
  if (NOT_PAY.test(bareWords(around))) return null;
  const tail = line.slice(match.index, match.index + match[0].length + 40);
  const lead = line.slice(Math.max(0, match.index - 60), match.index);
  const salary = readSalary(tail.split(/[.;](?=\s|$)/)[0] ?? tail, context);
  if (salary === null || !plausible(salary)) return null;
  const said = periodBeside(lead, '', tail.slice(match[0].length)) ?? periodBeside('', match[0], '');
  // A small sum in a sentence is paid for many things; an hour's pay is said to be one, or a range.
  if (said === null && salary.period === 'hour' && salary.min === salary.max) return null;
  return { ...salary, period: said ?? salary.period };
}

function plausible(salary: Salary): boolean {
  const amount = salary.min ?? salary.max ?? 0;
  return amount >= 5 && (salary.period !== 'year' || amount >= 1_000);
}
