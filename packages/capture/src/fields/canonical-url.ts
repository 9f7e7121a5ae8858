import { webAddress } from './web-address.ts';

/**
 * Parameters that say where a visitor came from and never which posting is shown. Whole names and prefixes; those that
 * name a posting on some board (`gh_jid`, `jk`, `currentJobId`, `id`) must not match.
 */
const TRACKING =
  /^(?:utm_.*|mc_[ce]id|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|_hs.*|hsa_.*|mkt_tok|vero_.*|oly_.*|_ga|_gl|_ke|trk|trk[A-Z].*|trackingId|refId|ref|ref_src|referer|referrer|lever-(?:source|origin|via).*|gh_src|ashby_.*|jobPipeline|jobsource|job_source|source|src|codes?_source|lipi|midToken|midSig|otpToken|eBP|recommendedFlavor|alternateChannel|position|pageNum|originToLandingJobPostings|origin|savedSearchId|advn|adid|sjdu|acatk|pub|xkcb|xpse|xfps|tk|rltr?|from|sc_.*|cid|campaign|campaignid|medium|bid_.*|share|shared_.*|iis|iisn|ss|mobile|needsRedirect|jan1offset|jun1offset|sessionid|jsessionid|phpsessid|sid)$/i;

/**
 * The address of a posting without what only tracks visits, so that two visits give one address. The page's own
 * canonical link is taken where it stays on the page's host and names no home page.
 */
export function canonicalUrl(url: URL, canonicalLink: string | null): string {
  const own = webAddress(canonicalLink, url);
  const chosen = own !== null && namesThisPage(new URL(own), url) ? new URL(own) : new URL(url.href);
  chosen.hash = hashNamesPosting(chosen.hash) ? chosen.hash : '';
  chosen.username = '';
  chosen.password = '';
  if (url.protocol === 'https:' && chosen.host === url.host) chosen.protocol = 'https:';
  // `keys()` cannot be iterated in a content script of Firefox; a callback is called there as everywhere.
  const names: string[] = [];
  chosen.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (TRACKING.test(name)) chosen.searchParams.delete(name);
  chosen.pathname = chosen.pathname.replace(/;jsessionid=[^/;?]*/i, '');
  return chosen.href;
}

/** Single-page sites put the posting behind the hash: `#/job/123`, `#!/jobs/abc`. Anchors do not look like paths. */
function hashNamesPosting(hash: string): boolean {
  return /^#!?\/.*\d/.test(hash);
}

/** A canonical link of another host, of the home page, or without the id in the address names something else. */
function namesThisPage(link: URL, page: URL): boolean {
  if (link.host !== page.host) return false;
  if (link.pathname === '/' && link.search === '' && page.pathname !== '/') return false;
  const ids = `${page.pathname}${page.search}`.match(/\d{4,}|[0-9a-f]{8}-[0-9a-f-]{27}/gi) ?? [];
  return ids.length === 0 || ids.some((id) => link.href.includes(id));
}
