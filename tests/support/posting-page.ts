/** Pages of job boards, written for the tests. */

export interface PostingOnPage {
  title: string;
  company: string;
  city: string;
  country: string;
  /** HTML. */
  description: string;
  /** What else its structured data says. */
  structured?: object;
}

export function somePosting(over: Partial<PostingOnPage> = {}): PostingOnPage {
  return {
    title: 'Senior Platform Engineer',
    company: 'Harbour Analytics',
    city: 'Berlin',
    country: 'DE',
    description:
      '<p>You run the platform that our analysts work on.</p><h3>What you bring</h3>' +
      '<ul><li>Five years with TypeScript and Node.js</li><li>PostgreSQL in production</li><li>Kubernetes</li></ul>',
    ...over,
  };
}

/** A page about one posting, with its structured data. */
export function postingPage(posting: PostingOnPage): string {
  const structured = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: posting.title,
    description: posting.description,
    datePosted: '2026-11-02',
    hiringOrganization: { '@type': 'Organization', name: posting.company },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: posting.city, addressCountry: posting.country },
    },
    ...posting.structured,
  };
  return page(
    posting.title,
    `<script type="application/ld+json">${JSON.stringify(structured).replaceAll('<', '\\u003c')}</script>
    <main><h1>${escapeHtml(posting.title)}</h1><p>${escapeHtml(posting.company)} · ${escapeHtml(posting.city)}</p>
    <section>${posting.description}</section><button type="button">Apply</button></main>`,
  );
}

/** A board's page of results: many postings, none of them the subject. */
export function listPage(titles: readonly string[]): string {
  const items = titles.map(
    (title, index) =>
      `<li class="opening"><h2><a href="/acme/jobs/${4_000_000 + index}">${escapeHtml(title)}</a></h2>
      <p>Acme · Berlin, Germany · Full time</p><p>Work with good tools and good people on ${escapeHtml(title)} tasks.</p></li>`,
  );
  return page(
    'Jobs at Acme',
    `<main><h1>${titles.length} open positions at Acme</h1><ul class="openings">${items.join('')}</ul></main>`,
  );
}

/** An article, which is about no posting at all. */
export function articlePage(): string {
  const paragraph = 'Bread needs four things, and the last of them is time. '.repeat(20);
  return page('How to bake bread', `<article><h1>How to bake bread</h1><p>${paragraph}</p></article>`);
}

export function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
  <style>body{font:16px/1.5 sans-serif;max-width:70ch;margin:3rem auto;padding:0 1rem;color:#1b1f23}h1{line-height:1.2}</style>
  </head><body>${body}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
