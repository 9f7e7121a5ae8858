import { describe, expect, it } from 'vitest';
import { readPosting } from '../../read-posting.ts';
import { documentOf } from '../../testing/fixtures.ts';

const read = (body: string, { title = '', url = 'https://www.merlehill.example/jobs/thatcher' } = {}) =>
  readPosting(documentOf(`<html><head><title>${title}</title></head><body>${body}</body></html>`), url, {
    boards: [],
    today: '2026-11-21',
  });

const duties =
  '<h2>Your tasks</h2><ul><li>Cut and bundle the reed of our own marsh</li><li>Lay ridges that last forty winters</li></ul>';
const asked =
  '<h2>Requirements</h2><ul><li>A head for heights and patience with the rain</li><li>Some years on roofs of any kind</li></ul>';
const head = '<h1>Thatcher</h1>';
const apply = '<a href="/apply/7">Apply now</a>';
const place = '<p>Location: Sligo, Ireland</p>';

/** A page of a small employer, whose trade is in no list of ours. */
const thatcher = (facts: string, rest = `${duties}${asked}${apply}`) =>
  read(`<main>${head}<p>Full-time</p>${facts}${rest}</main>`, { title: 'Thatcher - Merle Hill Roofs' });

/** Too little for a posting unless the title names a trade. */
const oneSection = (title: string) =>
  read(
    `<h1>${title}</h1><p>Merle Hill has been at home between the lakes since 1921, and means to stay on for a while. Our house has four rooms, a boat and more work than hands.</p>${duties}<p>Come and see us.</p>${apply}`,
    { title, url: 'https://www.merlehill.example/jobs/7' },
  );

describe('a page that marks nothing', () => {
  it.each([
    ['a button of a form', '<input type="button" value="Apply for job">'],
    ['an address of mail beside the word', '<p>Send your CV to <a href="mailto:ina@merlehill.example">Ina</a>.</p>'],
    ['an address of mail for jobs', '<p>Ask <a href="mailto:jobs@merlehill.example">Ina</a>.</p>'],
  ])('is a posting where one applies by %s', (_, way) => {
    expect(thatcher('', `${duties}${asked}${way}`).posting?.title).toBe('Thatcher');
  });

  it('is none where nobody can apply and few facts are said', () => {
    const lone = `<p>Write to <a href="mailto:ina@merlehill.example">Ina</a> about your roof.</p>`;
    expect(thatcher('', `${duties}${asked}${lone}`).posting).toBeNull();
  });

  it('is a posting where the facts of one stand with labels, though one applies by letter', () => {
    const facts =
      '<dl><dt>Lieu de travail</dt><dd>Quimper</dd><dt>Temps de travail</dt><dd>Temps complet</dd><dt>Date limite de candidature</dt><dd>4 décembre 2026</dd></dl>';
    expect(thatcher(facts, `${duties}${asked}`).posting).toMatchObject({
      locations: [{ text: 'Quimper' }],
      employmentTypes: ['FULL_TIME'],
      validThrough: '2026-12-04',
    });
  });

  it.each([
    'Physiotherapist',
    'Hydrologist',
    'Dachdeckerin',
    'Abteilungsleitung Küche',
    'Jardinière',
    'Fisioterapeuta',
    'Panettiere',
    'Undersköterska',
    'Piekarz',
    'Lagerarbetare',
    'Rececionista',
  ])('names a trade of its language in the title: %s', (trade) => {
    const page = oneSection(trade);
    expect(page.posting?.title).toBe(trade);
  });

  it.each(['Gebrauchsanleitung', 'Verkehrsschilder'])('does not take a thing for a trade: %s', (thing) => {
    const page = oneSection(thing);
    expect(page.posting).toBeNull();
  });
});

describe('other jobs behind the description', () => {
  const text = '<p>We thatch barns and cottages between the lakes, three of us and a dog who watches from below.</p>';
  const others = '<ul><li><a href="/jobs/1">Site Manager</a></li><li><a href="/jobs/2">Roofing Assistant</a></li></ul>';

  it.each(['Similar Jobs', 'Weitere Stellen', 'Offres similaires', 'Ofertas relacionadas'])(
    'make no list of a page under the heading "%s"',
    (heading) => {
      const page = thatcher(place, `${text}${asked}${apply}<h3>${heading}</h3>${others}`);
      expect(page.posting).toMatchObject({ title: 'Thatcher', locations: [{ text: 'Sligo, Ireland' }] });
      expect(page.posting?.description?.text).not.toContain('Site Manager');
    },
  );

  it('are results under a heading that says nothing else', () => {
    expect(thatcher(place, `${text}${asked}${apply}<h3>Open positions</h3>${others}`)).toMatchObject({
      posting: null,
      reason: 'list',
    });
  });
});

describe('places', () => {
  it('stand behind the sign of a pin', () => {
    const facts =
      '<p><i class="fa fa-clock-o"></i> Full Time <i class="fas fa-map-marker-alt"></i> <span>Ballyhorn</span> <i class="fa fa-users"></i> 2 posts</p>';
    expect(thatcher(facts).posting?.locations).toMatchObject([{ text: 'Ballyhorn' }]);
    const list = '<ul><li><span class="icon-location"></span><b>Upper Ballyhorn</b></li></ul>';
    expect(thatcher(list).posting?.locations).toMatchObject([{ text: 'Upper Ballyhorn' }]);
  });

  it('may be an address over several lines', () => {
    const facts = '<h3>Job location</h3><p>Reed House<br>12 Marsh Lane<br>Ballyhorn</p>';
    expect(thatcher(facts).posting?.locations).toMatchObject([{ text: 'Reed House, 12 Marsh Lane, Ballyhorn' }]);
  });
});

describe('a place', () => {
  it('stands before other facts on its line', () => {
    expect(thatcher('<p>Portland, OR / Full-time / $21–$24 per hour plus tips</p>').posting).toMatchObject({
      locations: [{ text: 'Portland, OR' }],
      employmentTypes: ['FULL_TIME'],
    });
  });

  it('stands in a row of facts without blanks, and behind the picture of a pin', () => {
    const row =
      '<p><span>Ghent, Belgium</span><span>Full time</span><span>€2,900 – €3,400 / month</span><span>Team of four</span></p>';
    expect(thatcher(row).posting).toMatchObject({
      locations: [{ text: 'Ghent, Belgium' }],
      salary: { min: 2_900, max: 3_400, period: 'month' },
    });
    expect(thatcher('<p>📍 Upper Ballyhorn</p>').posting?.locations).toMatchObject([{ text: 'Upper Ballyhorn' }]);
  });

  it('stands behind the mode of working under its label', () => {
    const facts = (next: string) => `<h3>Location</h3><p>Hybrid</p>${next}`;
    expect(thatcher(facts('<p>Philadelphia, PA, USA</p>')).posting?.locations).toMatchObject([
      { text: 'Philadelphia, PA, USA' },
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['The closing date is 29 November 2026', '2026-11-29'],
    ['Applications close on 1 December 2026', '2026-12-01'],
    ['Apply by December 3, 2026', '2026-12-03'],
    ['Bewerbungsfrist: 04.12.2026', '2026-12-04'],
    ['Ansök senast 2026-12-05', '2026-12-05'],
  ])('are the last to apply in "%s"', (line, date) => {
    expect(thatcher(`<p>${line}</p>`).posting).toMatchObject({ validThrough: date, datePosted: null });
  });

  it('are the last to apply behind the description too', () => {
    const behind = `${duties}${asked}${apply}<h2>How to apply</h2><p>Apply by 6 December 2026</p>`;
    expect(thatcher('', behind).posting?.validThrough).toBe('2026-12-06');
  });

  it('of a posting and its end may share a line', () => {
    expect(
      thatcher('<p>Posted 13/11/2026, closes 11/12/2026</p><p>Location: Sligo, Ireland</p>').posting,
    ).toMatchObject({ datePosted: '2026-11-13', validThrough: '2026-12-11' });
  });
});

describe('the title', () => {
  it('is not the word for a posting above it', () => {
    const { posting } = read(
      `<h1>Stellenausschreibung</h1><h2>Dachdeckerin</h2><p>Vollzeit</p>${duties}${asked}<p>Ihre Bewerbung an <a href="mailto:info@merlehill.example">uns</a>.</p>`,
      { title: 'Stellenausschreibung 12 - Merle Hill' },
    );
    expect(posting?.title).toBe('Dachdeckerin');
  });
});

describe('the description', () => {
  it('begins with the words that lead up to the title', () => {
    const lead =
      '<div><p>Merle Hill has thatched the roofs of the lake country since 1921, and means to go on with it.</p><p>For our yard in Sligo we are looking for a patient</p></div>';
    const { posting } = read(`${lead}<h1>Thatcher</h1>${duties}${asked}${apply}`, {
      title: 'Thatcher - Merle Hill Roofs',
    });
    expect(posting?.description?.text).toMatch(/^Merle Hill has thatched/);
  });

  it('has the sections about the role beside the one that the page marks', () => {
    const { posting } = thatcher(
      '',
      `<h2>Job summary</h2><p>You keep the oldest roofs of the county dry, with a team of three.</p><h2>Main duties</h2><p id="job_description">You cut reed in winter and lay it in summer, and you train whoever comes after you.</p>${asked}<h2>Details</h2><h3>Salary</h3><p>€640 a week</p>${apply}`,
    );
    expect(posting?.description?.text).toMatch(/^You keep the oldest roofs[\s\S]*Some years on roofs of any kind$/);
  });

  it('may be short where a label announces it', () => {
    const { posting } = read(
      `<h1>Roofing Assistant</h1><table><tr><td>Azienda</td><td>Merle Hill</td></tr><tr><td>Luogo di lavoro</td><td>Riva (TN)</td></tr></table><h3>Descrizione</h3><p>Cerchiamo una persona che porti la paglia sul tetto e non tema la pioggia di novembre.</p><p>Il cantiere è sul lago, il lavoro è all’aperto da marzo a novembre, e la sera si torna a casa con il battello delle sei.</p>${apply}`,
      { title: 'Roofing Assistant' },
    );
    expect(posting?.description?.text).toMatch(/^Cerchiamo/);
  });
});

describe('the company', () => {
  it('is not "us" in the name of a section of its site', () => {
    const { posting } = read(`<h1>Panettiere</h1>${duties}${asked}${apply}`, {
      title: 'Panettiere - Lavora con noi - Forno Merlo',
    });
    expect(posting?.company).toBe('Forno Merlo');
  });

  it.each([
    ['Thatcher, Upper Ballyhorn | Merle Hill Roofs', 'Merle Hill Roofs'],
    ['Thatcher - Merle Hill AB - Jobs', 'Merle Hill AB'],
    ['Thatcher | Job Details tab | Career Pages', null],
    ['Cercasi Thatcher - Officina Merlo', 'Officina Merlo'],
    ['Thatcher - Merle Hill, Sligo', 'Merle Hill'],
  ])('is what the title of the page says beside the job: %s', (title, company) => {
    expect(read(`<h1>Thatcher</h1><p>Full-time</p>${duties}${asked}${apply}`, { title }).posting?.company).toBe(
      company,
    );
  });

  it('is no part of the title where the page is called after both and the site', () => {
    const page = (title: string) => read(`<h1>Roof Officer at Merle Hill</h1>${duties}${asked}${apply}`, { title });
    expect(page('Roof Officer at Merle Hill | Hilljobs').posting).toMatchObject({
      title: 'Roof Officer',
      company: 'Merle Hill',
    });
    expect(page('Our roofs').posting?.title).toBe('Roof Officer at Merle Hill');
  });

  it('may end like the address of a site', () => {
    const body = `<main>${head}<p>Full-time</p>${place}${duties}${asked}${apply}</main>`;
    const companyOf = (title: string) => read(body, { title }).posting?.company;
    expect(companyOf('Thatcher - Vogt Dachbau GmbH & Co.KG')).toBe('Vogt Dachbau GmbH & Co.KG');
    expect(companyOf('Thatcher - Vogt Dachbau | roofwork.at')).toBe('Vogt Dachbau');
  });

  it('is named without the link to its site', () => {
    const { posting } = thatcher(
      '<p class="company-name"><a href="https://merlehill.example">Website</a><strong>Merle Hill Roofs Ltd</strong></p>',
    );
    expect(posting?.company).toBe('Merle Hill Roofs Ltd');
  });
});

describe('kinds of employment', () => {
  it('are of the contract and of the hours', () => {
    const facts = '<p>Type de contrat : CDD</p><p>Temps de travail : Temps plein</p>';
    expect(thatcher(facts).posting?.employmentTypes).toEqual(['TEMPORARY', 'FULL_TIME']);
    expect(thatcher('<p>Jornada: parcial</p>').posting?.employmentTypes).toEqual(['PART_TIME']);
  });
});

describe('the site', () => {
  const facts = '<p>Salary: $18,000 - $22,000 a month</p><p>Posted: 3/11/2026</p>';
  const at = (url: string, lang = '') =>
    readPosting(
      documentOf(
        `<html${lang}><head><title>Thatcher - Merle Hill</title></head><body><h1>Thatcher</h1><p>Full-time</p>${facts}${duties}${asked}${apply}</body></html>`,
      ),
      url,
      { boards: [], today: '2026-11-21' },
    ).posting;

  it('tells by its ending or the region of its language what dollars and dates mean', () => {
    expect(at('https://www.merlehill.mx/jobs/7')).toMatchObject({
      salary: { currency: 'MXN' },
      datePosted: '2026-11-03',
    });
    expect(at('https://www.merlehill.example/jobs/7', ' lang="en-CA"')?.salary?.currency).toBe('CAD');
  });

  it('tells nothing by an ending that is used everywhere, or by American English', () => {
    for (const posting of [
      at('https://merlehill.io/jobs/7'),
      at('https://merlehill.co/jobs/7', ' lang="en"'),
      at('https://merlehill.so/jobs/7'),
      at('https://merlehill.vc/jobs/7'),
    ])
      expect(posting).toMatchObject({ salary: { currency: 'USD' }, datePosted: null });
    expect(at('https://merlehill.so/jobs/7', ' lang="en-US"')?.datePosted).toBe('2026-03-11');
  });
});
