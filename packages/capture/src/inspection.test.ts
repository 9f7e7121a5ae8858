import { describe, expect, it } from 'vitest';
import { boards } from './boards/index.ts';
import { type CaptureContext, readAndInspect } from './read-posting.ts';
import { documentOf } from './testing/fixtures.ts';

const ASHBY = 'https://jobs.ashbyhq.com/crumb/0c1f7a52-9d0e-4a63-9a52-3f0f0e1c2b3d';
const words = 'You bake bread at night and sell it in the morning, with two others who know what they do. '.repeat(8);
const jobPosting = (over: object = {}) => {
  const hiringOrganization = { '@type': 'Organization', name: 'Crumb' };
  const data = { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Baker', hiringOrganization, ...over };
  return `<script type="application/ld+json">${JSON.stringify(data)}</script><h1>Baker</h1>`;
};
const inspected = (html: string, url: string, over: Partial<CaptureContext> = {}) =>
  readAndInspect(documentOf(html), url, { boards, today: '2026-11-21', ...over });

describe('a page that is looked at again', () => {
  it('of a board is fine while data says title, company and description', () => {
    const { inspection } = inspected(jobPosting({ description: words }), ASHBY);
    expect(inspection).toMatchObject({ board: 'ashby', state: 'fine', guessed: [] });
    expect(inspection.sources['json-ld']).toBe(3);
  });

  it('of a board tells which field is missing, and that its own reader found nothing', () => {
    const { inspection } = inspected(jobPosting({ hiringOrganization: undefined }), ASHBY);
    expect(inspection.state).toBe('incomplete');
    expect(inspection.missing).toContainEqual({ field: 'company', reason: 'board-silent' });
  });

  it('of a board is not guessed where data says a short description and the page shows the same one better', () => {
    const shown = `<h2>Your tasks</h2><p>${words}</p><h2>Requirements</h2><p>${words}</p><a href="/apply">Apply now</a>`;
    const html = `<main>${jobPosting({ description: words.slice(0, 90) })}${shown}</main>`;
    const { result, inspection } = inspected(html, ASHBY);
    expect(result.posting?.sources.description).toBe('heuristic');
    expect(inspection).toMatchObject({ state: 'fine', guessed: [] });
  });

  it('of any other site does not count as changed where only the heuristics can read it', () => {
    const html = `<title>Baker - Crumb</title><main><h1>Baker</h1><p>Location: Ghent, Belgium</p><h2>Your tasks</h2><p>${words}</p><h2>Requirements</h2><p>${words}</p><a href="/apply">Apply now</a></main>`;
    const { result, inspection } = inspected(html, 'https://crumb.example/jobs/1');
    expect(result.posting?.title).toBe('Baker');
    expect(inspection).toMatchObject({ board: null, state: 'fine' });
    expect(inspection.guessed).toContain('title');
  });

  it('without a posting at the address of one is unread', () => {
    expect(inspected('<h1>About us</h1>', ASHBY).inspection).toMatchObject({ board: 'ashby', state: 'unread' });
  });

  it('is not counted against a board that knows what else stands at its addresses', () => {
    const story = 'https://news.ycombinator.com/item?id=45100001';
    const { result, inspection } = inspected('<table class="fatitem"><tr><td>Show HN: Crumb</td></tr></table>', story);
    expect(result).toEqual({ posting: null, reason: 'not-a-posting' });
    expect(inspection.board).toBeNull();
  });

  it('holds no word of the page', () => {
    expect(JSON.stringify(inspected(jobPosting({ description: words }), ASHBY).inspection)).not.toMatch(/Baker|Crumb/);
  });
});

describe('what a person pointed at', () => {
  const pay = '<p class="extra"><b id="pay">between €2,400 and €2,800 a month</b></p>';

  it('fills a gap on the next page of the site', () => {
    const corrections = [{ field: 'salary', selector: '#pay' } as const];
    const { result } = inspected(jobPosting({ description: words }) + pay, ASHBY, { corrections });
    expect(result.posting?.salary).toMatchObject({ min: 2_400, max: 2_800, currency: 'EUR', period: 'month' });
    expect(result.posting?.sources.salary).toBe('user');
  });

  it('outranks nothing that the page says in data', () => {
    const corrections = [{ field: 'title', selector: '#pay' } as const];
    expect(inspected(jobPosting() + pay, ASHBY, { corrections }).result.posting?.title).toBe('Baker');
  });

  it('makes a posting of a page that was not taken for one, and never of a list', () => {
    const corrections = [{ field: 'title', selector: 'h1' } as const];
    const site = 'https://crumb.example/seven';
    const plain = `<main><h1>Night oven</h1><p>${words}</p></main>`;
    expect(inspected(plain, site).result).toEqual({ posting: null, reason: 'not-a-posting' });
    expect(inspected(plain, site, { corrections }).result.posting?.title).toBe('Night oven');
    const openings = ['Baker', 'Confectioner', 'Shop assistant', 'Delivery driver', 'Bakery manager', 'Night baker'];
    const list = `<main><h1>6 open positions</h1><ul>${openings.map((title) => `<li><h2><a href="/jobs/${title}">${title}</a></h2><p>Ghent, Belgium · Full time</p></li>`).join('')}</ul></main>`;
    expect(inspected(list, site).result).toEqual({ posting: null, reason: 'list' });
    expect(inspected(list, site, { corrections }).result).toEqual({ posting: null, reason: 'list' });
  });

  it('is passed over where it is not there any more, or its selector is none', () => {
    const corrections = [
      { field: 'salary', selector: '#gone' },
      { field: 'company', selector: '###' },
    ] as const;
    const { result } = inspected(jobPosting({ description: words }), ASHBY, { corrections });
    expect(result.posting).toMatchObject({ salary: null, company: 'Crumb' });
  });
});
