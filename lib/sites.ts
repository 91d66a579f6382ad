/**
 * The site that a reader means by what they typed or pasted: a host without `www.`, in lower case, as
 * addresses write it; `null` where that is no site of the web.
 */
export function siteOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return null;
  const site = hostname.replace(/^www\./, '').replace(/\.$/, '');
  return site === '' ? null : site;
}

/** Whether a host is one of the listed sites, or below one. */
export function isListed(host: string, sites: readonly string[]): boolean {
  return sites.some(site => host === site || host.endsWith(`.${site}`));
}

/** The pattern of the permission for the host of an address (match pattern syntax). */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
