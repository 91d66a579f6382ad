/** Host of an address without `www.`, `m.`, `amp.` and port, lower case; empty when it is no address. */
export function hostOf(address: string): string {
  const parsed = parse(address);
  return parsed ? plainHost(parsed) : '';
}

function parse(address: string): URL | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return new URL(address);
}

function plainHost(url: URL): string {
  return url.hostname.toLowerCase().replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/, '');
}

/** Query parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_|ref$|ref_|src$|srcref|source$|cmp|campaign|cid$|ocid|fbclid|gclid|dclid|msclkid|igshid|mc_|mtm_|pk_|at_|ns_|sara_|wt_|icid|xtor|feed|rss|share|smid|smtyp|outputtype|amp$|via$|hl$|output$)/i;

/**
 * An address as one name for its page: scheme, `www.`, `m.` and `amp` hosts, default port, trailing
 * slash, AMP suffix, tracking parameters and fragment taken away, the rest of the query sorted. Empty
 * when it is no http(s) address.
 */
export function canonicalAddress(address: string): string {
  const url = parse(address);
  if (!url) return '';
  const path = withoutClosingSlashes(url.pathname).replace(/\/amp$|\.amp(?=(?:\.html)?$)/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  return `${plainHost(url)}${path}${query === '' ? '' : `?${query}`}`;
}

function withoutClosingSlashes(path: string): string {
  let end = path.length;
  while (path.charAt(end - 1) === '/') end--;
  return path.slice(0, end);
}

/** Whether a name is a host's, `example.com`, and not a name that people gave. */
export function isHostName(name: string): boolean {
  return /^[\w-]{1,60}(?:\.[\w-]{1,60}){1,3}$/.test(name);
}
