/** What the form of an address says about the page behind it. */
export type UrlShape = 'home' | 'search' | 'forum' | 'listing' | 'section' | 'article' | 'unknown';

const INDEX = /^(?:index|default|home|main|start|startseite|accueil|portada)(?:\.\w{1,5})?$/i;
const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;
const FORUM =
  /(?:^|[/.-])(?:forums?|foro|foros|board|boards|community|viewtopic|viewforum|showthread|forumdisplay|threads?|topics?|discussions?)(?:$|[/.-])/i;
const LISTING =
  /(?:^|\/)(?:tags?|categor(?:y|ies|ia|ie)|kategorie[ns]?|rubrique|archives?|archiv|authors?|autor|labels?|topics?|themen|search|suche|buscar|recherche|results|browse|catalog|shop|products?|cart|page\/\d+|index\d+\.\w+)(?:\/|$)/i;
const SEARCH_KEYS = [
  'q',
  's',
  'query',
  'search',
  'keyword',
  'keywords',
  'suche',
  'term',
  'searchterm',
];

/** The shape of an address; `unknown` for what is no http(s) address. Cost: linear in its length. */
export function urlShape(address: string): UrlShape {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'unknown';
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'unknown';
  const segments = url.pathname.split('/').filter(segment => segment !== '');
  const queries = [...url.searchParams.keys()].map(key => key.toLowerCase());
  if (SEARCH_KEYS.some(key => queries.includes(key))) return 'search';
  while (
    segments.length > 0 &&
    (INDEX.test(segments.at(-1)!) || (segments.length === 1 && LANGUAGE.test(segments[0]!)))
  ) {
    segments.pop();
  }
  if (segments.length === 0) return url.search.length > 1 ? 'unknown' : 'home';
  if (FORUM.test(url.pathname)) return 'forum';
  if (LISTING.test(url.pathname)) return 'listing';
  if (namesAnArticle(segments, url)) return 'article';
  return segments.length <= 2 && segments.every(segment => segment.length < 20)
    ? 'section'
    : 'unknown';
}

/** A slug of words, a long number, a date, or a word for article in the path. */
function namesAnArticle(segments: string[], url: URL): boolean {
  const last = decode(segments.at(-1)!);
  const words = last.split(/[-_+., ]/).filter(part => part.length > 1);
  if (words.length >= 5) return true;
  const path = url.pathname;
  if (words.length >= 3 && (/\d{4}/.test(path) || last.length > 30)) return true;
  if (/\/(?:19|20)\d\d\/(?:0?[1-9]|1[0-2]|[a-z]{3})\//i.test(path)) return true;
  if (
    /\d{6}/.test(last) ||
    /(?:^|\/)(?:article|articles|artikel|articulo|story|stories|news|noticia)\/[^/]{8}/i.test(path)
  )
    return true;
  return /[0-9a-f]{8}-[0-9a-f]{4}-/i.test(last);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
