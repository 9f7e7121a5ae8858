import type { PayPeriod, Place, Salary } from '@jobmagpie/model';
import type { DescriptionSource, Draft } from '../draft.ts';
import { currencyByCode } from '../fields/currency.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { plainText } from '../fields/entities.ts';
import { placeOf, readPlaces } from '../fields/place.ts';
import { amountOf, readPeriod, readSalary, salaryOf } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import type { Page } from '../page/page.ts';
import { isNode, nodeOf, type SchemaNode, type SchemaValue, textOf, textOfValue, valuesOf } from './schema-node.ts';

/** What a `JobPosting` of schema.org says, in whichever syntax it was written (https://schema.org/JobPosting). */
export function draftOf(node: SchemaNode, page: Page): Draft {
  const { document, url } = page;
  const text = (property: string) => plainText(document, textOf(node, property));
  const organization = nodeOf(node, 'hiringOrganization');
  const locations = placesOf(node, document);
  const country = locations[0]?.country ?? null;
  const logo = organization === null ? null : (nodeOf(organization, 'logo') ?? textOf(organization, 'logo'));
  return {
    title: text('title') ?? text('name'),
    company: named(text('hiringOrganization')) ?? text('hiringOrganization.name'),
    companyUrl:
      organization === null ? null : webAddress(textOf(organization, 'sameAs') ?? textOf(organization, 'url'), url),
    companyLogoUrl: absolute(
      typeof logo === 'string' ? logo : logo === null ? null : (textOf(logo, 'url') ?? textOf(logo, 'contentUrl')),
      url,
    ),
    locations,
    remoteMode: /telecommute|remote/i.test(textOf(node, 'jobLocationType') ?? '') ? 'remote' : null,
    employmentTypes: [
      ...new Set(valuesOf(node, 'employmentType').flatMap((value) => readEmploymentTypes(textOfValue(value) ?? ''))),
    ],
    salary: salaryIn(node, country),
    datePosted: dateIn(node, 'datePosted'),
    validThrough: dateIn(node, 'validThrough'),
    description: descriptionIn(node),
    boardJobId: identifierIn(node),
  };
}

/** An organisation that has no name is called by its address or id, which nobody knows it by. */
function named(text: string | null): string | null {
  return text !== null && /^(?:https?:)?\/\/|^[#/]/i.test(text) ? null : text;
}

/** Only an address that is written as one: logos are often ids or names of files of the site's own storage. */
function absolute(address: string | null, base: URL): string | null {
  return address !== null && /^(?:https?:)?\/\//i.test(address.trim()) ? webAddress(address, base) : null;
}

function dateIn(node: SchemaNode, property: string) {
  // Machine dates are ISO; a date with words or with an unknown order of day and month is not resolved against today.
  return readDate(textOf(node, property) ?? '', { today: null, order: null });
}

/** The identifier, of the board or of the employer: the vocabulary does not say whose. */
export function identifierIn(node: SchemaNode): string | null {
  const identifier = valuesOf(node, 'identifier')[0];
  const id = identifier === undefined ? null : isNode(identifier) ? textOf(identifier, 'value') : String(identifier);
  return id !== null && /^[^\s/]{1,100}$/.test(id.trim()) ? id.trim() : null;
}

function descriptionIn(node: SchemaNode): DescriptionSource | null {
  const whole = textOf(node, 'description');
  if (whole !== null) return { kind: 'html', html: whole };
  const parts = ['responsibilities', 'qualifications', 'experienceRequirements', 'skills', 'jobBenefits']
    .map((property) => textOf(node, property))
    .filter((part) => part !== null);
  return parts.length === 0 ? null : { kind: 'html', html: parts.join('\n\n') };
}

function placesOf(node: SchemaNode, document: Document): Place[] {
  const own = valuesOf(node, 'jobLocation').flatMap((value) => placesOfValue(value, document));
  const places = own.length > 0 ? own : applicantPlaces(node, document);
  return places.filter((place, index) => places.findIndex(({ text }) => text === place.text) === index).slice(0, 50);
}

/** From where one may apply. Boards write "anywhere" as a list of nearly every country: that names no place. */
function applicantPlaces(node: SchemaNode, document: Document): Place[] {
  const named = valuesOf(node, 'applicantLocationRequirements');
  return named.length > 50 ? [] : named.flatMap((value) => placesOfValue(value, document));
}

function placesOfValue(value: SchemaValue, document: Document): Place[] {
  if (!isNode(value)) return readPlaces(plainText(document, textOfValue(value)) ?? '');
  const address = valuesOf(value, 'address')[0] ?? value;
  if (!isNode(address)) return readPlaces(plainText(document, textOfValue(address)) ?? '');
  const part = (property: string) => plainText(document, textOf(address, property));
  const [city, region, country] = [part('addressLocality'), part('addressRegion'), part('addressCountry')];
  if (city === null && region === null && country === null) {
    const named = part('name') ?? plainText(document, textOf(value, 'name')) ?? part('streetAddress');
    // A country may be given by its code, and read as a line "CA" could be a state.
    const state = address.types.includes('Country') ? placeOf({ country: named }) : null;
    if (state?.country) return [state];
    return named === null ? [] : readPlaces(named);
  }
  // "Remote - Portugal" and "Leipzig, Germany" are no cities, whatever their member is called.
  if (city !== null && region === null && country === null) return readPlaces(city);
  // A page that shows its places says the country only where it must: the parts keep it in any case.
  const shown =
    city === null && region === null
      ? country
      : [city, region].filter((said) => said !== null && said !== '').join(', ');
  const place = placeOf({ city, region, country, text: city === region ? city : shown });
  return place === null ? [] : [place];
}

function salaryIn(node: SchemaNode, country: string | null): Salary | null {
  for (const property of ['baseSalary', 'estimatedSalary'] as const) {
    const isEstimate = property === 'estimatedSalary';
    for (const value of valuesOf(node, property)) {
      const salary = isNode(value) ? salaryOfNode(value, node, country) : salaryOfText(String(value), node, country);
      if (salary !== null) return { ...salary, isEstimate };
    }
  }
  return null;
}

function salaryOfText(text: string, node: SchemaNode, country: string | null): Salary | null {
  const currency = currencyByCode(textOf(node, 'salaryCurrency'));
  if (/^[\d.]+$/.test(text)) return salaryOf({ min: Number(text), max: Number(text), currency, period: null });
  return readSalary(text, { country, currency });
}

function salaryOfNode(amount: SchemaNode, node: SchemaNode, country: string | null): Salary | null {
  const currency = currencyByCode(textOf(amount, 'currency') ?? textOf(node, 'salaryCurrency'));
  const quantity = nodeOf(amount, 'value') ?? amount;
  const period = periodOf(textOf(quantity, 'unitText') ?? textOf(amount, 'unitText') ?? textOf(quantity, 'unitCode'));
  const exact = numberOf(textOf(quantity, 'value'));
  const salary = salaryOf({
    min: numberOf(textOf(quantity, 'minValue')) ?? exact,
    max: numberOf(textOf(quantity, 'maxValue')) ?? exact,
    currency,
    period,
  });
  if (salary !== null) return salary;
  // `value: "45,000 - 55,000"`: a text where the vocabulary wants numbers.
  const text = textOf(amount, 'value');
  if (text === null) return null;
  const read = readSalary(text, { country, currency });
  if (read === null) return null;
  // Beside `"currency": "USD"` a text may say £: what people read is right. `$` and `¥` alone are of several countries.
  const said = /[$¥￥]/.test(text) ? null : (readSalary(text, { country: null })?.currency ?? null);
  return { ...read, currency: said ?? currency ?? read.currency, period: period ?? read.period };
}

function numberOf(text: string | null): number | null {
  if (text === null || !/^\s*[\d.,'\s]+\s*$/.test(text)) return null;
  // Numbers come as text too often, and then in the country's own writing: "3.200", "45 000".
  const plain = Number(text);
  const number = Number.isFinite(plain) && !/^\d{1,3}\.\d{3}$/.test(text.trim()) ? plain : amountOf(text.trim());
  return Number.isFinite(number) && number > 0 ? number : null;
}

/** schema.org's HOUR, DAY, WEEK, MONTH, YEAR, the words of people, and UN/CEFACT's unit codes. */
function periodOf(unit: string | null): PayPeriod | null {
  if (unit === null) return null;
  const codes: Readonly<Record<string, PayPeriod>> = {
    HUR: 'hour',
    DAY: 'day',
    WEE: 'week',
    MON: 'month',
    ANN: 'year',
  };
  const code = unit.trim().toUpperCase();
  return (Object.hasOwn(codes, code) ? codes[code] : undefined) ?? readPeriod(unit);
}
