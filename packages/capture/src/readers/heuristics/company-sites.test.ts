import { describe, expect, it } from 'vitest';
import { readPosting } from '../../read-posting.ts';
import { documentOf } from '../../testing/fixtures.ts';

/** A page of a site that somebody built for themselves, read without any board. */
const read = (
  body: string,
  { title = 'Thatcher', url = 'https://www.merlehill.example/jobs/thatcher', head = '' } = {},
) =>
  readPosting(documentOf(`<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`), url, {
    boards: [],
    today: '2026-11-21',
  });

const intro = '<p>We thatch barns and cottages between the lakes, three of us and a dog who watches from below.</p>';
const text = `${intro}<h2>Your tasks</h2><ul><li>Cut and bundle the reed of our own marsh</li><li>Lay ridges that last forty winters</li></ul><h2>Requirements</h2><ul><li>A head for heights and patience with the rain</li></ul>`;
const apply = '<a href="/apply/7">Apply now</a>';
const page = (facts: string, rest = `${text}${apply}`, options = {}) =>
  read(`<main><h1>Thatcher</h1>${facts}${rest}</main>`, options).posting;

describe('a page of facts whose labels are called titles', () => {
  it('is no list', () => {
    const fact = (label: string, value: string) =>
      `<li class="job-meta__item"><span class="job-meta__title">${label}</span><span>${value}</span></li>`;
    const facts = [
      fact('Job Identification', '30017'),
      fact('Job Category', 'Roofs'),
      fact('Posting Date', '3 November 2026'),
      fact('Apply Before', '3 December 2026'),
      fact('Job Schedule', 'Full time'),
      fact('Reference', 'R7'),
      fact('Locations', 'Sligo, Ireland'),
    ];
    expect(
      read(`<h1 class="job-details__title">Roofing Assistant</h1><ul>${facts.join('')}</ul>${intro}${intro}${apply}`)
        .posting,
    ).toMatchObject({ title: 'Roofing Assistant', datePosted: '2026-11-03', validThrough: '2026-12-03' });
  });
});

describe('the company', () => {
  const footer = (owner: string) => `<footer><p>© 2019–2026 ${owner}. All rights reserved.</p></footer>`;

  it('is the owner of the site where the page stands in the part for jobs', () => {
    const own = { url: 'https://www.merlehill.example/careers/thatcher' };
    expect(page('', `${text}${apply}${footer('Merle Hill')}`, own)?.company).toBe('Merle Hill');
    const named = `<div><span>Merle Hill Trust</span></div><h1>Thatcher</h1>${text}${apply}`;
    expect(read(named, { url: 'https://careers.merlehilltrust.example/jobs/7' }).posting?.company).toBe(
      'Merle Hill Trust',
    );
  });

  it('is whose logo stands on the page where the description speaks of it', () => {
    const logo = '<img src="/a.svg" alt="Merle Hill Roofs logo">';
    const named = text.replace('We thatch', 'Merle Hill Roofs thatches');
    expect(page(logo, `${named}${apply}`)?.company).toBe('Merle Hill Roofs');
    expect(page(logo)?.company).toBeNull();
  });

  it('is the owner of the site that takes applications by mail', () => {
    const mail = (host: string) => `<p>Write to <a href="mailto:jobs@${host}">Ina</a>.</p>`;
    const owner = '<footer><p>© Merlehill Roofs 2026</p></footer>';
    const own = { url: 'https://www.merlehillroofs.example/jobs/7' };
    expect(page('', `${text}${apply}${mail('merlehillroofs.example')}${owner}`, own)?.company).toBe('Merlehill Roofs');
    expect(page('', `${text}${apply}${mail('vogt.example')}${owner}`, own)?.company).toBeNull();
  });

  it('is not the board of many employers that owns the site', () => {
    expect(page('', `${text}${apply}${footer('Merlehill')}`)?.company).toBeNull();
  });

  it('stands beside an advertisement under another name', () => {
    const { posting } = read(`<h1>Dachdeckerin</h1><p>Vollzeit</p>${text}${apply}`, {
      title: 'Stellenangebot Reetdach | Dachbau Vogt',
    });
    expect(posting?.company).toBe('Dachbau Vogt');
  });

  it('may be hiring', () => {
    const { posting } = read(
      `<table><tr><td>Merle Hill (Sligo) is hiring a Roofing Engineer</td></tr></table>${text}`,
      {
        title: 'Merle Hill (Sligo) is hiring a Roofing Engineer | Small Works',
      },
    );
    expect(posting).toMatchObject({ title: 'Roofing Engineer', company: 'Merle Hill' });
  });
});

describe('a place', () => {
  it.each([
    ['<p><span>Location</span><span>Sligo, Ireland and 2 more</span></p>', 'Sligo, Ireland'],
    ['<p>Standort: Kassel &amp; Umgebung</p>', 'Kassel & Umgebung'],
    ['<p>Standort: Kassel und Umgebung</p>', 'Kassel und Umgebung'],
    ['<h5>Location</h5><p>1 vacancy in the following location:</p><p>Ballyhorn, Ireland</p>', 'Ballyhorn, Ireland'],
    ['<p>Region: Anywhere in the World</p>', 'Anywhere in the World'],
    ['<p><span>Remote (Europe)</span><span>Contract</span></p>', 'Europe'],
  ])('is what %s says', (facts, place) => {
    expect(page(facts)?.locations.map((location) => location.text)).toEqual([place]);
  });

  it('ends with its element, where other facts go on in the line', () => {
    const facts =
      '<span class="job-location"><x-label>Location</x-label> Ballyhorn</span><span>Job Id 23381</span><span>Roofs</span>';
    expect(page(`<div>${facts}</div>`)?.locations).toMatchObject([{ text: 'Ballyhorn' }]);
  });

  it('is known by the address in the foot of the site', () => {
    const foot = '<footer><p>Mühlenstr. 12<br>23552 Ballyhorn</p></footer>';
    expect(page('<p>Full-time | Ballyhorn</p>', `${text}${apply}${foot}`)?.locations).toMatchObject([
      { text: 'Ballyhorn' },
    ]);
    expect(page('<p>Full-time | Ballyhorn</p>')?.locations).toEqual([]);
  });
});

describe('dates', () => {
  it('may be a period, whose end tells how its beginning is written', () => {
    expect(page('<h5>Open &amp; closing dates</h5><p>11/10/2026 to 11/30/2026</p>')).toMatchObject({
      datePosted: '2026-11-10',
      validThrough: '2026-11-30',
    });
    expect(page('<h5>Application period</h5><p>11/10/2026 to 12/10/2026</p>')?.datePosted).toBeNull();
  });

  it('have the month first on the sites of American offices', () => {
    const url = 'https://jobs.merlehill.gov/jobs/7';
    expect(page('<p>Posted: 11/10/2026</p>', `${text}${apply}`, { url })?.datePosted).toBe('2026-11-10');
  });

  it('end what the label says behind them', () => {
    const facts = '<p><span>Scadenza per la candidatura</span><span>3 dicembre 2026</span></p>';
    expect(page(facts)?.validThrough).toBe('2026-12-03');
    expect(page('<p>End of contract: 3 December 2027</p>')?.validThrough).toBeNull();
  });
});

describe('kinds of employment', () => {
  it('stand among other facts on a long line', () => {
    const facts = '<p>CDD de 12 mois – Temps partiel (80 %) – Ballyhorn sur Marais – à pourvoir en janvier 2027</p>';
    expect(page(facts)?.employmentTypes).toEqual(['TEMPORARY', 'PART_TIME']);
    expect(page(facts)?.description?.text).toMatch(/^We thatch/);
  });

  it('may stand in the title', () => {
    const kinds = (title: string) => read(`<h1>${title}</h1>${text}${apply}`, { title }).posting?.employmentTypes;
    expect(kinds('Roofing Engineer in Vollzeit')).toEqual(['FULL_TIME']);
    expect(kinds('Contract Manager')).toEqual([]);
  });

  it('are those of the page where its data knows no better than "other"', () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Thatcher',
      employmentType: 'OTHER',
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(page('<p>Full-time</p>', text, { head })?.employmentTypes).toEqual(['FULL_TIME']);
    expect(page('', text, { head })?.employmentTypes).toEqual(['OTHER']);
  });
});

describe('the description', () => {
  it('may begin with a sentence that has a colon in it', () => {
    const first = '<p>About us: Merle Hill keeps the roofs of seven villages dry.</p>';
    expect(page('<p>Pay: €640 a week</p>', `${first}${text}${apply}`)?.description?.text).toMatch(/^About us/);
  });
});

describe('a title', () => {
  it('may name both in the French way', () => {
    const facts = '<p>Type de contrat : CDI</p><p>Lieu : Quimper</p>';
    const { posting } = read(`<h1>Affilé·e de roseaux</h1>${facts}${text}`, {
      title: 'Affilé·e de roseaux',
      url: 'https://www.merlehill.example/nous-rejoindre/roseaux',
    });
    expect(posting?.title).toBe('Affilé·e de roseaux');
  });
});

describe('a headline of many', () => {
  const url = 'https://www.merlehill.example/careers/university';

  it('is no job', () => {
    const programmes = (title: string) => read(`<h1>${title}</h1>${text}<p>Full-time</p>`, { title, url }).posting;
    expect(programmes('Internships & University Programs')).toBeNull();
    expect(programmes('Internship in Roofing')?.title).toBe('Internship in Roofing');
  });
});

describe('a board of many employers', () => {
  it('leads to the page of the one who offers the job', () => {
    const facts = '<a href="/empresa/merle-hill">Merle Hill S.L.</a><p>Full-time</p>';
    const title = 'Oferta de empleo: Thatcher | Roofpark';
    expect(page(facts, undefined, { title })?.company).toBe('Merle Hill S.L.');
    const others = '<a href="/company/careers">Careers</a><a href="/companies/7">Roof Engineer</a><p>Full-time</p>';
    expect(page(others, undefined, { title })?.company).not.toBe('Roof Engineer');
  });

  it('may say the day of a posting in the element of its time', () => {
    const facts = '<p>Full-time</p><p><time datetime="2026-10-17T08:00:00Z">a month ago</time></p>';
    expect(page(facts)?.datePosted).toBe('2026-10-17');
    const article = '<p>Posted by Ina <time datetime="2026-10-17T08:00:00Z"></time></p>';
    expect(page(`<p>Full-time</p>${article}`)?.datePosted).toBeNull();
    expect(page('<p>Full-time</p><p>Our feast is <time datetime="2026-12-17">soon</time></p>')?.datePosted).toBeNull();
  });
});

describe('facts of a posting', () => {
  it('are found beside a headline that says less than the title in the data', () => {
    const data = { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Praca: Roofing Engineer' };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const { posting } = read(
      `<h1>Roofing Engineer</h1><p>Sligo, Ireland · pełny etat · 6 800 – 8 200 zł brutto / mies.</p>${text}`,
      { head },
    );
    expect(posting?.employmentTypes).toEqual(['FULL_TIME']);
  });

  it('may be a share of full hours', () => {
    expect(page('<p>Stellenumfang: 75 % (29,25 Stunden)</p>')?.employmentTypes).toEqual(['PART_TIME']);
    expect(page('<p>Stellenumfang: 80 – 100 %</p>')?.employmentTypes).toEqual([]);
  });

  it('are a town that the title of the page names, however small', () => {
    const facts = '<p><span>Ballyhorn</span><span>32 - 40 uur</span></p>';
    expect(page(facts, undefined, { title: 'Thatcher in Ballyhorn | Merle Hill' })?.locations).toMatchObject([
      { text: 'Ballyhorn' },
    ]);
    expect(page(facts)?.locations).toEqual([]);
  });

  it('are pay in lakhs a year', () => {
    expect(page('<p>Full Time</p><p>14 - 22 LPA</p>')?.salary).toMatchObject({ min: 1_400_000, currency: 'INR' });
  });
});
