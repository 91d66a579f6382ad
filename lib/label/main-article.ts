import type { LinkedArticle, PageReading } from '../page/types';
import { fold } from './fold';

/**
 * The structured-data node that describes the page's own article, or `null`: the one with the page's
 * address or headline, else the first that is typed as an article. Pages list teasers in the same types.
 */
export function mainArticle(reading: PageReading): LinkedArticle | null {
  const { linkedData, canonical } = reading.statements;
  const addresses = new Set(
    [reading.url, canonical ?? ''].filter(url => url !== '').map(withoutQuery),
  );
  const title = fold(reading.article?.title ?? '');
  const score = (node: LinkedArticle) =>
    (node.url !== null && addresses.has(withoutQuery(node.url)) ? 2 : 0) +
    (node.headline !== null && title !== '' && isSameTitle(fold(node.headline), title) ? 2 : 0) +
    (node.types.some(type => /Article|Posting|Report|Story/.test(type)) ? 1 : 0);
  let best: LinkedArticle | null = null;
  let most = 0;
  for (const node of linkedData) {
    const points = score(node);
    if (points <= most) continue;
    best = node;
    most = points;
  }
  return best;
}

function withoutQuery(url: string): string {
  return url
    .replace(/^https?:\/\//i, '')
    .split(/[?#]/, 1)[0]!
    .replace(/\/$/, '');
}

function isSameTitle(a: string, b: string): boolean {
  return a === b || (a.length > 20 && b.startsWith(a)) || (b.length > 20 && a.startsWith(b));
}
