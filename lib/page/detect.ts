import { metaContent } from './head';
import { isArticleType } from './linked-articles';
import type { LinkedData } from './linked-data';
import { typesOf } from './linked-values';
import type { Detection, DetectionSignal, MetaTag } from './types';
import { urlEvidence } from './url-shape';

/**
 * Head evidence this low is not worth a look at the text: home pages, forums, searches and listings are
 * told for the price of their meta tags. On real pages no text made up for it.
 */
const DECIDED = -5;

export function isDecided(headSignals: readonly DetectionSignal[]): boolean {
  return total(headSignals) <= DECIDED;
}

/**
 * Head evidence below which a page is not worth cutting into blocks unless it holds some sentences, and
 * words of them, see `proseWeight`: more where the head speaks against an article. Of the evaluation's
 * articles 3 of 179 have less head evidence, and 1,100 words of sentences and more; without what templates
 * call their parts 7, the least of them 255 (`npm run eval -- detect`). Of its other pages, 9 of the 18 that
 * are not told by their head are told by this, which brings the 90th percentile of their cost in Chromium
 * from 7.7 to below 2 ms (`npm run bench -- pages`).
 */
const UNCERTAIN = 1.5;
const SENTENCES = 60;
const SENTENCES_AGAINST = 100;

/** Words of sentences that a page must hold to be looked at further, 0 where its head is promising. */
export function neededSentences(headSignals: readonly DetectionSignal[]): number {
  const head = total(headSignals);
  if (head >= UNCERTAIN) return 0;
  return head < 0 ? SENTENCES_AGAINST : SENTENCES;
}

/** What is found where there are fewer. */
export const FEW_SENTENCES: DetectionSignal = { name: 'few-sentences', weight: -5 };

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'parsely-pub-date',
  'dc.date.issued',
  'sailthru.date',
  'pubdate',
  'article.published',
];
const LISTS =
  /^(?:CollectionPage|SearchResultsPage|ItemList|Product|ProfilePage|DiscussionForumPosting|QAPage|OfferCatalog)$/;
/**
 * More article nodes than this are the items of a list. No figure changes at 3 or 10 (`npm run eval --
 * thresholds MAX_ARTICLES`).
 */
const MAX_ARTICLES = 5;

/** What the address and the head of a page say; cheap, since nothing of the body is read. */
export function headEvidence(
  url: string,
  meta: readonly MetaTag[],
  data: LinkedData,
): DetectionSignal[] {
  const signals = urlEvidence(url);
  const add = (name: string, weight: number) => signals.push({ name, weight });
  const type = metaContent(meta, 'og:type')?.toLowerCase() ?? '';
  if (/article|news|post/.test(type)) add('og-article', 2);
  else if (/website|product|profile|company|blog/.test(type)) add('og-other', -1);
  if (metaContent(meta, ...PUBLISHED) !== null) add('published-meta', 1.5);
  const kinds = data.nodes.map(typesOf);
  const articles = kinds.filter(types => types.some(isArticleType)).length;
  if (articles > 0 && articles <= MAX_ARTICLES) add('linked-article', 3);
  else if (kinds.some(types => types.some(type => LISTS.test(type)))) add('linked-list', -2);
  return signals;
}

/** Signs of news; a text without any is some other page of prose. */
const MARKS = [
  'og-article',
  'linked-article',
  'published-meta',
  'article-element',
  'dated',
  'closing-credit',
];

/** Adds evidence up: an article when more speaks for it than against it. */
export function decide(signals: readonly DetectionSignal[]): Detection {
  const all = [...signals];
  if (!all.some(signal => MARKS.includes(signal.name))) all.push({ name: 'no-marks', weight: -4 });
  const score = total(all);
  return { isArticle: score > 0, score, signals: all };
}

function total(signals: readonly DetectionSignal[]): number {
  return signals.reduce((sum, signal) => sum + signal.weight, 0);
}
