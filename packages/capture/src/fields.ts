/** The readers of single fields, for texts that come from elsewhere than a page: a cell of a table, a line a person typed. */
export { canonicalUrl } from './fields/canonical-url.ts';
export { currencyByCode } from './fields/currency.ts';
export { type DateContext, dateOrder, readDate, readStatedDate } from './fields/dates.ts';
export { readDescription } from './fields/description.ts';
export { readEmploymentTypes } from './fields/employment-type.ts';
export { readPlaces, readRemoteMode } from './fields/place.ts';
export { readPeriod, readSalary, salaryOf } from './fields/salary.ts';
export { readSeniority } from './fields/seniority.ts';
export { webAddress } from './fields/web-address.ts';
export { bareWords, oneLine } from './fields/words.ts';
