import type { DetectionSignal } from './types';

const INDEX = /^(?:index|default|home|main|start|startseite|accueil|portada)(?:\.\w{1,5})?$/i;
const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;
const FORUM =
  /(?:^|[/.-])(?:forums?|foro|foros|boards?|viewtopic|viewforum|showthread|forumdisplay|threads?)(?:$|[/.-])/i;
const LISTING =
  /\/(?:tags?|categor(?:y|ies|ia|ie)|kategorien?|rubrique|authors?|autor|labels?|search|suche|buscar|recherche|results|browse|catalog|shop|products?|cart|page\/\d{1,6}|index\d{1,6}\.\w{1,5})(?:\/|$)/i;
const SEARCH_KEYS = ['q', 's', 'query', 'search', 'keyword', 'keywords', 'suche', 'searchterm'];

const TRACKING = /^(?:utm_\w{1,20}|fbclid|gclid|ref|source|lang|hl|cmp(?:id)?|mc_[ce]id|_ga)$/i;

/** Segments of words, digits and dates that articles' addresses have. */
const LONG_NUMBER = /\d{6}/;
const DATED = /\/(?:19|20)\d\d\/?(?:0?[1-9]|1[0-2]|[a-z]{3})\/.{0,80}[^/\d]{6}/i;
const SAYS_ARTICLE =
  /\/(?:article|articles|artikel|articulo|articolo|story|stories|news|noticia|nachrichten)\/[^/]{8}/i;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/i;

/**
 * What the form of an address says of the page behind it: nothing for what is no http(s) address.
 * Cost: linear in its length, which is capped.
 */
export function urlEvidence(address: string): DetectionSignal[] {
  let url: URL;
  try {
    url = new URL(address.slice(0, 4_000));
  } catch {
    return [];
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return [];
  const path = url.pathname;
  const segments = meaningful(path.split('/').filter(segment => segment !== ''));
  const slugged = segments.length > 0 && namesAnArticle(segments, path);
  if (isSearch(url) && !slugged) return [{ name: 'url-search', weight: -6 }];
  if (segments.length === 0) return isTracked(url) ? [{ name: 'url-home', weight: -8 }] : [];
  const signals: DetectionSignal[] = [];
  if (FORUM.test(path)) signals.push({ name: 'url-forum', weight: -5 });
  else if (LISTING.test(path)) signals.push({ name: 'url-listing', weight: -5 });
  if (slugged) signals.push({ name: 'url-article', weight: 2 });
  else if (/^(?:\d{1,2}|(?:19|20)\d\d)$/.test(segments.at(-1) ?? ''))
    signals.push({ name: 'url-archive', weight: -2 });
  else if (segments.length <= 2 && segments.every(segment => segment.length < 20)) {
    signals.push({ name: 'url-section', weight: -1 });
  }
  return signals;
}

/** Segments without a closing index page and without a language that stands alone. */
function meaningful(segments: string[]): string[] {
  const end = INDEX.test(segments.at(-1) ?? '') ? segments.slice(0, -1) : segments;
  return end.length === 1 && LANGUAGE.test(end[0]!) ? [] : end;
}

/** Whether the query says only where the reader comes from. */
function isTracked(url: URL): boolean {
  let tracked = true;
  // Firefox gives content scripts these objects without their iterators.
  url.searchParams.forEach((_, key) => {
    tracked &&= TRACKING.test(key);
  });
  return tracked;
}

function isSearch(url: URL): boolean {
  let isSearch = false;
  // Not `for … of`: its iterator cannot be iterated in Firefox's content scripts.
  url.searchParams.forEach((value, key) => {
    isSearch ||=
      SEARCH_KEYS.includes(key.toLowerCase()) && value !== '' && !/^\d{1,2}$/.test(value);
  });
  return isSearch;
}

/** A slug of words, a long number, a date, or a word for article in the path. */
function namesAnArticle(segments: string[], path: string): boolean {
  const last = decode(segments.at(-1)!);
  const words = last.split(/[-_+., ]/).filter(part => part.length > 1);
  if (words.length >= 5) return true;
  if (words.length >= 3 && (/\d{4}/.test(path) || last.length > 30)) return true;
  return LONG_NUMBER.test(last) || DATED.test(path) || SAYS_ARTICLE.test(path) || UUID.test(last);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
