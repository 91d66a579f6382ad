import type { PackFile } from '../../signing/manifest';

/**
 * Packs of one size that are kept apart. With eight, a subscriber who looks in each hour fetches every
 * article about once for each tier (log₈ of the corpus), and a corpus of a million articles has at most
 * some fifty packs.
 */
const FAN = 8;
/** A safeguard for sizes in an unlucky order; subscribers accept 64 (`lib/signing/manifest.ts`). */
const MOST_PACKS = 48;

/**
 * How many of the newest packs are to be made into one, the way log-structured merge trees do it
 * (O'Neil and others, 1996): once eight packs of one size lie together they become one of the next
 * size. The answer is 0 where nothing is due.
 *
 * @param packs newest first
 */
export function dueForMerge(packs: readonly Pick<PackFile, 'articles'>[]): number {
  if (packs.length > MOST_PACKS) return packs.length;
  let due = 0;
  let merged = 0;
  for (let from = 0; from < packs.length; ) {
    const tier = tierOf(Math.max(packs[from]!.articles, merged));
    let to = from;
    while (to < packs.length && tierOf(packs[to]!.articles) <= tier) to++;
    // What was merged below counts as one pack of its new tier.
    const together = to - from + (due > 0 ? 1 : 0);
    if (together < FAN) break;
    due = to;
    merged = packs.slice(0, to).reduce((sum, pack) => sum + pack.articles, 0);
    from = to;
  }
  return due;
}

function tierOf(articles: number): number {
  return Math.floor(Math.log(Math.max(1, articles)) / Math.log(FAN));
}
