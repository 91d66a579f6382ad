import type { Segments } from './blocks';
import { metaContent } from './head';
import { isArticleType, typesOf } from './linked-articles';
import type { LinkedData } from './linked-data';
import type { DetectionSignal, MetaTag } from './types';
import { type UrlShape, urlShape } from './url-shape';

export interface Verdict {
  isArticle: boolean;
  score: number;
  signals: DetectionSignal[];
}

/** What the address and the head of a page say. */
export function headEvidence(
  url: string,
  meta: readonly MetaTag[],
  data: LinkedData,
): DetectionSignal[] {
  const signals: DetectionSignal[] = [];
  signals.push(...shapeSignals(urlShape(url)));
  const type = metaContent(meta, 'og:type')?.toLowerCase() ?? '';
  if (/article|news/.test(type)) signals.push({ name: 'og-article', weight: 2 });
  else if (/website|product|profile|video/.test(type))
    signals.push({ name: 'og-other', weight: -1 });
  if (
    metaContent(
      meta,
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'parsely-pub-date',
      'pubdate',
    ) !== null
  ) {
    signals.push({ name: 'published-meta', weight: 1.5 });
  }
  const types = data.nodes.flatMap(typesOf);
  const articles = data.nodes.filter(node => typesOf(node).some(isArticleType)).length;
  if (articles > 0 && articles < 5) signals.push({ name: 'linked-article', weight: 3 });
  if (
    types.some(type =>
      /^(?:CollectionPage|SearchResultsPage|ItemList|Product|ProfilePage|DiscussionForumPosting|QAPage)$/.test(
        type,
      ),
    ) &&
    articles === 0
  ) {
    signals.push({ name: 'linked-listing', weight: -2 });
  }
  return signals;
}

const SHAPES: Record<UrlShape, number> = {
  home: -6,
  search: -5,
  forum: -3,
  listing: -3,
  section: -1,
  article: 2,
  unknown: 0,
};

function shapeSignals(shape: UrlShape): DetectionSignal[] {
  return SHAPES[shape] === 0 ? [] : [{ name: `url-${shape}`, weight: SHAPES[shape] }];
}

/** What the text that was taken for the article's says. */
export function textEvidence(chosen: number, _segments: Segments): DetectionSignal[] {
  if (chosen >= 250) return [{ name: 'long-text', weight: 2 }];
  if (chosen >= 100) return [{ name: 'text', weight: 1 }];
  return chosen >= 40 ? [] : [{ name: 'little-text', weight: -3 }];
}

export function decide(signals: DetectionSignal[]): Verdict {
  const score = signals.reduce((sum, signal) => sum + signal.weight, 0);
  return { isArticle: score > 0, score, signals };
}
