import { bareWords, exactly, letterPattern } from '../words.ts';

/** What a posting names sums of besides the pay. */
const OTHER_SUMS =
  '\\p{L}*budget(?:verantwortung)?|funding|fund|funds|raised|raise|round|series|seed|revenue|revenues|turnover|valuation|valued|portfolio|arr|investment|invested|backed|umsatz\\p{L}*|finanzierung|chiffre d affaires|facturacion|fatturato|sign on|signing|sign up|joining bonus|retention bonus|referral|relocation|stipend|allowance|reimbursement|voucher|gift|bonus|bonuses|(?!brutto|netto)\\p{L}*(?:bonus|pramie|zuschuss|zuschusse|gutschein|ticket|tickets|vergoeding)|tickets? restaurants?|prime|bono|cheques? \\p{L}+|vale \\p{L}+|auxilio \\p{L}+|buon[io] pasto|packaging|plus (?:de )?(?:transporte|nocturnidad|asistencia|convenio)|benefits?|car allowance|401k|credit|discount|award|grant|prize|insurance|deductible|match|wellness|learning|budgets|in equity|donat\\p{L}*|customers?|users?|employees?|mitarbeiter\\p{L}*|mitarbeitende\\p{L}*|collaborateurs?|salaries|personnes|people|clients?|kunden|empleados|personas|clientes|medewerkers|collega s|funcionarios|colaboradores|dipendenti|clienti|pracownikow';
const BEHIND = letterPattern(
  `^(?:(?:in|of|a|an|the|per|für|als|de|de la|usd|eur) )?(?:\\p{L}+ ){0,1}(?:${OTHER_SUMS})(?![\\p{L}\\d])`,
);
const BEFORE = letterPattern(
  `(?<![\\p{L}\\d])(?:${OTHER_SUMS})(?: (?:de|d|du|of|for|di|do|da|fur|zum|zur|voor) \\p{L}+)?(?: (?:of|von|de|di|van|worth|at|is|up to|over|more than|uber|a|b|c|r|rs|s|d|da|do|bis zu|jusqu a|hasta|tot|ate|em|in hohe von|usd|eur|total\\p{L}*|bonus|bonuses)){0,3}$`,
);
/** Behind these begins what comes on top of the pay. */
const ON_TOP = /[+&,;.()|•·/]|\b(?:plus|and|und|et|y|e|en|with|mit|avec)\b/i;

/** What interns are paid has the name of what others are given on top, but comes by the month or the week. */
const INTERN_PAY = exactly(
  '(?:(?:monthly|weekly|intern|internship|paid|the|fixed|a) )*stipend(?: of| is| up to| inr| rs){0,2}',
);
const PAID_BY = /^\s?(?:\/|per |an? |p\.?\s?)(?:m(?:onth|o|th)?|w(?:eek|k)?|h(?:our|r)?)\b/i;

/** Whether the amount between two pieces of its line is a sum of another kind: a budget, funding, a bonus for signing. */
export function isOtherSum(before: string, after: string): boolean {
  const behind = after.split(ON_TOP)[0] ?? '';
  const ahead = before.split(/[+;.()|•·]|\bplus\b/i).at(-1) ?? '';
  const words = bareWords(ahead);
  return BEHIND.test(bareWords(behind)) || (BEFORE.test(words) && !(INTERN_PAY.test(words) && PAID_BY.test(after)));
}
