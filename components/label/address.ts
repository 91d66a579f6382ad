/** An address that may stand in a link: absolute http(s). Anything else, `javascript:` above all, is `null`. */
export function webAddress(address: string | null): string | null {
  const url = address === null ? null : parse(address);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** Host without `www.`, as people name sites; `null` for what is no web address. */
export function siteOf(address: string | null): string | null {
  const href = webAddress(address);
  return href === null ? null : new URL(href).hostname.replace(/^www\./, '');
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
