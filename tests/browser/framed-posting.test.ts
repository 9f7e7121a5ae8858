import { describe, expect, it } from 'vitest';
import { saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { browserNames } from '../support/browser/test-browser.ts';

const ADDRESS = 'https://careers-harbour.icims.com/jobs/1187/rigger/job';
const TITLE = '<title>Rigger in Hobart, Tasmania | Careers at Harbour Works</title>';

const posting = `<!doctype html>${TITLE}<h1 class="iCIMS_Header">Rigger</h1>
<dl><dt>Job Locations</dt><dd>AU-TAS-Hobart</dd></dl>
<h2 class="iCIMS_InfoMsg iCIMS_InfoField_Job">Overview</h2>
<div class="iCIMS_InfoMsg iCIMS_InfoMsg_Job"><p>You rig what others sail, and go up when it does not hold.</p></div>`;

/** The page of the customer: the frame stands in it from the start, and gets its address when the page is long done. */
const pageAroundFrame = `<!doctype html>${TITLE}<header>Harbour Works</header>
<iframe id="icims_content_iframe" title="Job Listing Content"></iframe>
<script>setTimeout(() => { document.querySelector('iframe').src = '${ADDRESS}?in_iframe=1'; }, 1500);</script>`;

describe.each(browserNames)('a page that shows a posting in a frame in %s', (name) => {
  const stage = useBrowser(name);

  it('offers to save the posting once the frame has filled itself', async () => {
    stage.pages.serve(`${ADDRESS}?in_iframe=1`, posting);
    const page = await stage.browser.open(stage.pages.serve(ADDRESS, pageAroundFrame));
    await saveFromPage(stage.browser, page);
    const [saved] = (await readJobs(stage.browser)).filter(({ value }) => value.board === 'icims');
    expect(saved?.value).toMatchObject({ title: 'Rigger', company: 'Harbour Works' });
    expect(saved?.value.description?.text).toContain('You rig what others sail');
  });
});
