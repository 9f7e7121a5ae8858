import { Currency, type Salary } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { describe, expect, it } from 'vitest';
import { hasAddress } from '../../no-address';
import { fieldsOf, noFields, payText, postingOf, problemOf } from './job-fields';

const describeText = (text: string) => ({ markdown: text, text });
const typed = {
  ...noFields,
  title: ' Baker ',
  company: 'Northwind',
  place: 'Leeds, United Kingdom',
  pay: '£ 30,000 a year',
};

describe('a job that is typed', () => {
  it('is a posting whose fields are the person’s, and what was left empty stays absent', () => {
    const { posting, url } = postingOf({ ...typed, address: 'northwind.example/jobs/1' }, null, describeText);
    expect(posting).toMatchObject({
      title: 'Baker',
      company: 'Northwind',
      locations: [{ city: 'Leeds', country: 'GB' }],
      salary: { min: 30_000, currency: 'GBP', period: 'year' },
      description: null,
      canonicalUrl: 'https://northwind.example/jobs/1',
      board: 'northwind.example',
      sources: { title: 'user', company: 'user', locations: 'user', salary: 'user' },
    });
    expect(url).toBe('https://northwind.example/jobs/1');
  });

  it('has an address of its own that leads nowhere, where it has none', () => {
    const [one, other] = [postingOf(typed, null, describeText), postingOf(typed, null, describeText)];
    expect(hasAddress(one.url)).toBe(false);
    expect(one.posting.canonicalUrl).not.toBe(other.posting.canonicalUrl);
  });

  it('on a known board is known by its number there', () => {
    const address = 'https://boards.greenhouse.io/harbour/jobs/4100001?gh_src=mail';
    expect(postingOf({ ...typed, address }, null, describeText).posting).toMatchObject({
      board: 'greenhouse',
      boardJobId: '4100001',
    });
  });

  it.each([
    [{ title: '  ' }, 'no-title'],
    [{ address: 'not an address' }, 'not-an-address'],
    [{ address: 'javascript:alert(1)' }, 'not-an-address'],
    [{ pay: 'a lot' }, 'not-pay'],
    [{ pay: '', address: '' }, null],
  ])('says what is wrong with %j', (over, problem) => {
    expect(problemOf({ ...typed, ...over }, null)).toBe(problem);
  });
});

describe('a posting that was read and looked over', () => {
  const salary: Salary = { min: 60_000, max: null, currency: Currency.parse('EUR'), period: 'year', isEstimate: true };
  const read = aPosting({ salary, applyUrl: 'https://jobs.example.com/apply', seniority: 'senior' });
  const fields = fieldsOf(read, read.canonicalUrl);

  it('is the same where nothing was changed', () => {
    expect(postingOf(fields, read, describeText).posting).toEqual(read);
    expect(problemOf(fields, read)).toBeNull();
  });

  it('keeps what was read beside what the person put right', () => {
    const { posting } = postingOf({ ...fields, company: 'Acme Ltd', pay: '' }, read, describeText);
    expect(posting).toEqual({
      ...read,
      company: 'Acme Ltd',
      salary: null,
      sources: { title: 'json-ld', company: 'user' },
    });
  });

  it('is of another page where the address was changed', () => {
    const { posting } = postingOf({ ...fields, address: 'https://other.example/2' }, read, describeText);
    expect(posting).toMatchObject({
      canonicalUrl: 'https://other.example/2',
      board: 'other.example',
      boardJobId: null,
    });
  });
});

it.each([
  ['60000 - 70000 EUR / year', 60_000, 70_000, 'EUR', 'year'],
  ['from 18.5 USD / hour', 18.5, null, 'USD', 'hour'],
  ['up to 4000 CHF / month', null, 4_000, 'CHF', 'month'],
] as const)('pay is written as it is read: %s', (words, min, max, currency, period) => {
  expect(payText({ min, max, currency: Currency.parse(currency), period, isEstimate: false })).toBe(words);
  const { posting } = postingOf({ ...noFields, title: 'Baker', pay: words }, null, describeText);
  expect(posting.salary).toEqual({ min, max, currency, period, isEstimate: false });
});
