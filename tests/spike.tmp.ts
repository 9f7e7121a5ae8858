import { launch } from './support/browser/launch.ts';
import { buttonIn, clickAt, readButton } from './support/browser/page-button.ts';
import { openedPopup } from './support/browser/popup.ts';
import { readJobs } from './support/browser/store.ts';
import { startPageServer } from './support/page-server.ts';
import { listPage, postingPage, somePosting } from './support/posting-page.ts';

const ps = await startPageServer();
const b = await launch('firefox', { pagePort: ps.port });
const watch = async <T>(name: string, p: Promise<T>): Promise<T> => {
  const t = setTimeout(() => console.log('HANGS', name), 8000);
  try {
    return await p;
  } finally {
    clearTimeout(t);
  }
};
for (let i = 0; i < 25; i++) {
  const t0 = Date.now();
  const page = await watch(
    'open',
    b.open(ps.serve(`https://boards.greenhouse.io/acme/jobs/${1000 + i}`, postingPage(somePosting()))),
  );
  const { press } = await watch('idle', buttonIn(b, page, 'idle'));
  await watch('stop', b.stopBackground());
  await watch('click', clickAt(page, press));
  await watch('saved', buttonIn(b, page, 'saved'));
  await watch('stop2', b.stopBackground());
  await watch('jobs', readJobs(b));
  await watch('close', b.closeTabs());
  await watch('jobs2', readJobs(b));
  const l = await watch(
    'list',
    b.open(
      ps.serve(
        `https://boards.greenhouse.io/acme${i}`,
        listPage([
          'Plumber',
          'Carpenter',
          'Mason',
          'Glazier',
          'Roofer',
          'Painter',
          'Joiner',
          'Welder',
          'Tiler',
          'Electrician',
        ]),
      ),
    ),
  );
  const raw = await watch('popup', openedPopup(b, l));
  await watch(
    'shows',
    raw.shows('Newest').catch((e) => console.log(String(e).slice(0, 200))),
  );
  await watch('pclose', raw.close());
  await watch('rb', readButton(b, l));
  await watch('jobs3', readJobs(b));
  await watch('close2', b.closeTabs());
  console.log(i, Date.now() - t0);
}
await b.close();
await ps.close();
