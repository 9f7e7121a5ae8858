import { describe, expect, it } from 'vitest';
import { boardAddresses, findBoardAddress, mayHoldPosting } from './addresses.ts';
import { boards } from './boards/index.ts';
import { documentOf } from './testing/fixtures.ts';

const addresses = boardAddresses(boards);

describe('findBoardAddress', () => {
  it.each([
    ['https://www.linkedin.com/jobs/view/3900000001/', 'linkedin', '3900000001'],
    ['https://de.linkedin.com/jobs/view/route-planner-at-lindenau-3900000001?trk=x', 'linkedin', '3900000001'],
    [
      'https://www.linkedin.com/jobs/collections/recommended/?discover=x&currentJobId=3900000001',
      'linkedin',
      '3900000001',
    ],
    ['https://www.linkedin.com/jobs/search/?currentJobId=3900000001&keywords=x', 'linkedin', '3900000001'],
    ['https://uk.indeed.com/viewjob?from=serp&jk=0123456789abcdef', 'indeed', '0123456789abcdef'],
    ['https://www.indeed.com/jobs?q=chef&vjk=0123456789abcdef', 'indeed', '0123456789abcdef'],
    ['https://boards.greenhouse.io/quillstone/jobs/4455667?gh_src=x', 'greenhouse', '4455667'],
    ['https://job-boards.eu.greenhouse.io/quillstone/jobs/4455667101', 'greenhouse', '4455667101'],
    ['https://boards.greenhouse.io/embed/job_app?for=quillstone&token=4455667', 'greenhouse', '4455667'],
    [
      'https://jobs.eu.lever.co/havelmoor/1b2c3d4e-5f60-4718-8a9b-0c1d2e3f4a5b/apply',
      'lever',
      '1b2c3d4e-5f60-4718-8a9b-0c1d2e3f4a5b',
    ],
    [
      'https://jobs.ashbyhq.com/Tide%20Water/7c6b5a49-3827-4160-9f8e-7d6c5b4a3928/application',
      'ashby',
      '7c6b5a49-3827-4160-9f8e-7d6c5b4a3928',
    ],
    [
      'https://northwind.wd5.myworkdayjobs.com/Careers/job/Berlin/Data-Engineer_JR1001234-1/apply',
      'workday',
      'northwind/JR1001234-1',
    ],
    [
      'https://wd3.myworkdaysite.com/en-US/recruiting/northwind/Careers/job/Berlin/Data-Engineer_R-10',
      'workday',
      'northwind/R-10',
    ],
  ])('finds the posting of %s', (url, board, id) => {
    expect(findBoardAddress(addresses, url)).toMatchObject({ board, id });
  });

  it.each([
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/jobs/search/?keywords=x',
    'https://www.indeed.com/jobs?q=chef',
    'https://job-boards.greenhouse.io/northwind',
    'https://jobs.lever.co/havelmoor',
    'https://northwind.wd5.myworkdayjobs.com/en-US/Careers',
    'https://evil.example/?u=https://www.linkedin.com/jobs/view/3900000001/',
  ])('finds none in %s', (url) => {
    expect(findBoardAddress(addresses, url)).toBeNull();
  });

  it('works on data that went through JSON', () => {
    const copied: typeof addresses = JSON.parse(JSON.stringify(addresses));
    expect(findBoardAddress(copied, 'https://www.linkedin.com/jobs/view/3900000001/')?.id).toBe('3900000001');
  });
});

describe('mayHoldPosting', () => {
  const at = (html: string, url = 'https://jobs.example.org/1') => mayHoldPosting(documentOf(html), url, addresses);

  it('takes a known address at its word', () => {
    expect(at('<p>loading</p>', 'https://www.linkedin.com/jobs/view/3900000001/')).toBe(true);
  });

  it('sees postings that are marked as such', () => {
    expect(at('<script type="application/ld+json">{"@type": "JobPosting"}</script>')).toBe(true);
    expect(at('<div itemscope itemtype="http://schema.org/JobPosting"></div>')).toBe(true);
    expect(at('<div vocab="https://schema.org/" typeof="JobPosting"></div>')).toBe(true);
  });

  it('passes over the other pages of a board', () => {
    expect(at('<h1>Route Planner</h1>', 'https://www.linkedin.com/feed/')).toBe(false);
  });

  it('sees nothing in a page that marks other things', () => {
    expect(at('<script type="application/ld+json">{"@type": "Article"}</script><h1>Engineer</h1>')).toBe(false);
  });
});
