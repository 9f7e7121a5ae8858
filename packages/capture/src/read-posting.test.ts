import { describe, expect, it } from 'vitest';
import { boards } from './boards/index.ts';
import { readPosting } from './index.ts';
import { documentOf } from './testing/fixtures.ts';

const read = (html: string, url = 'https://jobs.example.org/ads/1') =>
  readPosting(documentOf(html), url, { boards, today: '2026-11-21' });
const marked = (fields: Record<string, unknown>) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', ...fields })}</script>`;

describe('readPosting', () => {
  it('takes each field from the most trusted source that has it, and remembers which', () => {
    const { posting } = read(
      `<title>Baker - Crumb &amp; Co</title>${marked({ title: 'Baker', datePosted: '2026-11-01' })}<h1>Baker</h1><p>Location: Ghent, Belgium</p><p>Salary: €2,400 per month</p>`,
    );
    expect(posting).toMatchObject({
      title: 'Baker',
      company: 'Crumb & Co',
      datePosted: '2026-11-01',
      salary: { min: 2_400, currency: 'EUR', period: 'month' },
    });
    expect(posting?.sources).toMatchObject({
      title: 'json-ld',
      datePosted: 'json-ld',
      company: 'heuristic',
      locations: 'heuristic',
      salary: 'heuristic',
    });
    expect(posting?.sources).not.toHaveProperty('employmentTypes');
  });

  it('shows a place in the words of the page and keeps the parts of the data', () => {
    const address = { '@type': 'PostalAddress', addressLocality: 'Ghent', addressCountry: 'BE' };
    const { posting } = read(
      `${marked({ title: 'Baker', jobLocation: { address } })}<h1>Baker</h1><dl><dt>Location</dt><dd>Ghent, East Flanders</dd></dl>`,
    );
    expect(posting?.locations).toEqual([{ text: 'Ghent, East Flanders', city: 'Ghent', region: null, country: 'BE' }]);
  });

  it('calls no company by the id of its data', () => {
    expect(
      read(marked({ title: 'Baker', hiringOrganization: { '@id': 'https://crumb.example/#organization' } })).posting
        ?.company,
    ).toBeNull();
  });

  it('takes the currency that people read for right where the data says another of the same amounts', () => {
    const pay = (value: unknown, currency: string) =>
      marked({ title: 'Baker', baseSalary: { '@type': 'MonetaryAmount', currency, value } });
    const range = { minValue: 24_000, maxValue: 27_000, unitText: 'YEAR' };
    const shown = (text: string) => `<h1>Baker</h1><p>Salary: ${text}</p>`;
    expect(read(`${pay(range, 'USD')}${shown('£24,000 - £27,000 a year')}`).posting?.salary?.currency).toBe('GBP');
    expect(read(`${pay(range, 'CAD')}${shown('$24,000 - $27,000 a year')}`).posting?.salary?.currency).toBe('CAD');
    expect(read(`${pay(range, 'EUR')}${shown('£31,000 - £35,000 a year')}`).posting?.salary?.currency).toBe('EUR');
    expect(read(pay({ value: '£24,000 - £27,000' }, 'USD')).posting?.salary?.currency).toBe('GBP');
    expect(read(pay({ value: '$24,000 - $27,000' }, 'AUD')).posting?.salary?.currency).toBe('AUD');
  });

  it('takes the period of pay from the page where the data says the amounts alone', () => {
    const data = marked({ title: 'Baker', baseSalary: { currency: 'EUR', value: { minValue: 900, maxValue: 950 } } });
    expect(read(`${data}<h1>Baker</h1><p>Pay: €900 - €950 per week</p>`).posting?.salary?.period).toBe('week');
    expect(read(data).posting?.salary?.period).toBeNull();
  });

  it('invents nothing: what no source says is null or empty', () => {
    expect(read(marked({ title: 'Baker' })).posting).toMatchObject({
      company: null,
      locations: [],
      salary: null,
      datePosted: null,
      description: null,
      applyUrl: null,
      remoteMode: null,
      employmentTypes: [],
    });
  });

  it.each([
    ['', 'empty-page'],
    ['<title>404 Not Found</title><h1>Not found</h1>', 'error-page'],
    ['<title>Just a moment...</title><p>Checking your browser before accessing the site.</p>', 'blocked'],
    ['<title>Log in</title><form><input type="email"><input type="password"></form>', 'login-wall'],
    [`<p>This position has been filled.</p>${marked({ title: 'Baker' })}`, 'expired'],
    [marked({ title: 'Baker' }) + marked({ title: 'Cook' }), 'list'],
  ])('says why there is none: %s', (html, reason) => {
    expect(read(html)).toEqual({ posting: null, reason });
  });

  it('does not take a sentence of a description for the end of the posting', () => {
    const description =
      '<p>Applications are no longer accepted after 1 May.</p><ul><li>This job is closed on Sundays.</li></ul>';
    expect(
      read(`<h1>Baker</h1><div>${description}</div>${marked({ title: 'Baker', description })}`).posting?.title,
    ).toBe('Baker');
  });

  it('reads hostile pages of five megabytes and of great depth in bounded time', () => {
    const started = performance.now();
    read(`<h1>Baker</h1>${'<p>We are looking for a baker who bakes.</p>'.repeat(120_000)}`);
    read(`<h1>Baker</h1>${'<div class="job-description">'.repeat(20_000)}deep`);
    read(`<h1>Baker</h1><p>${'a '.repeat(1_000_000)}</p>`);
    read(`<title>${'Baker - '.repeat(50_000)}</title><h1>${'Baker '.repeat(50_000)}</h1>`);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('reads pages whose markup stands before <html>', () => {
    expect(
      read(`<script>var a = 1;</script>\n${marked({ title: 'Baker' })}<html><body><h1>Baker</h1></body></html>`).posting
        ?.title,
    ).toBe('Baker');
  });
});
