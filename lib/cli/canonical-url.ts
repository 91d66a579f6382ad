/** Parameters that say how a reader came, not what is read. */
const TRACKING_PREFIXES = ['utm_', 'at_', 'mtm_', 'pk_', 'ns_', 'wt_', 'hsa_'];
const TRACKING = new Set(
  'fbclid gclid dclid msclkid yclid igshid mc_cid mc_eid cmpid cmp ocid xtor maca ito ftag taid smid partner feedtype'.split(
    ' ',
  ),
);

/** A web address without the parameters that say how a reader came; other text as it is. */
export function withoutTracking(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const tracking = [...url.searchParams.keys()].filter(name => isTracking(name.toLowerCase()));
  if (tracking.length === 0) return address;
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}

/**
 * What stays of an article's address when scheme, `www.`, port, fragment, a closing slash and the
 * parameters of tracking are taken away and the others sorted: equal for links to the same article.
 * `null` for what is no web address, and for a home page, which is the address of no one article.
 */
export function canonicalUrl(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const parameters = [...url.searchParams].filter(([name]) => !isTracking(name.toLowerCase()));
  const query = new URLSearchParams(parameters.sort(byNameAndValue)).toString();
  const path = url.pathname.replace(/\/$/, '');
  // Sites of one page have their articles behind `#!`.
  const fragment = url.hash.startsWith('#!') ? url.hash : '';
  if (path === '' && query === '' && fragment === '') return null;
  const host = url.hostname.replace(/^www\./, '');
  return `${host}${path}${query === '' ? '' : `?${query}`}${fragment}`;
}

function isTracking(name: string): boolean {
  return TRACKING.has(name) || TRACKING_PREFIXES.some(prefix => name.startsWith(prefix));
}

function byNameAndValue([a, x]: [string, string], [b, y]: [string, string]): number {
  if (a !== b) return a < b ? -1 : 1;
  return x === y ? 0 : x < y ? -1 : 1;
}
