import type { Fingerprint } from '../match/fingerprint';
import { HASH_BITS, POSITION_BITS } from './format';

/**
 * A fingerprint that stands in more than this share of the articles is boilerplate: it says nothing
 * of where a text comes from. Between the bounds, so that updates of one story keep theirs in small
 * packs and standing paragraphs lose theirs in large ones.
 */
const BOILERPLATE_SHARE = 0.02;
const BOILERPLATE_LEAST = 3;
const BOILERPLATE_MOST = 16;

/** The sections `bckt` and `post` of a pack (see `format`). */
export interface Postings {
  buckets: Uint32Array;
  postings: Uint32Array;
}

/**
 * The index of fingerprints, without boilerplate.
 *
 * @param articles fingerprints of each article, by entry number.
 * Cost: a counting sort, and a sort within each bucket.
 */
export function indexFingerprints(
  articles: readonly (readonly Fingerprint[])[],
  bucketBits: number,
  entryBits: number,
): Postings {
  const all = inBuckets(articles, bucketBits, entryBits);
  return withoutBoilerplate(all, articles.length, entryBits);
}

function inBuckets(
  articles: readonly (readonly Fingerprint[])[],
  bucketBits: number,
  entryBits: number,
): Postings {
  const shift = 32 - bucketBits;
  const unused = 32 - HASH_BITS;
  const remainderMask = 2 ** (HASH_BITS - bucketBits) - 1;
  const positionMask = 2 ** POSITION_BITS - 1;
  const buckets = new Uint32Array(2 ** bucketBits + 1);
  for (const fingerprints of articles) {
    for (const { hash } of fingerprints) buckets[(hash >>> shift) + 1]! += 1;
  }
  for (let at = 1; at < buckets.length; at += 1) buckets[at]! += buckets[at - 1]!;
  const next = buckets.slice();
  const postings = new Uint32Array(buckets[buckets.length - 1]!);
  articles.forEach((fingerprints, entry) => {
    for (const { hash, position } of fingerprints) {
      const bucket = hash >>> shift;
      const remainder = (hash >>> unused) & remainderMask;
      postings[next[bucket]!] =
        (remainder * 2 ** entryBits + entry) * 2 ** POSITION_BITS + (position & positionMask);
      next[bucket]! += 1;
    }
  });
  for (let at = 1; at < buckets.length; at += 1) {
    postings.subarray(buckets[at - 1]!, buckets[at]!).sort();
  }
  return { buckets, postings };
}

/** Drops fingerprints that too many entries share, and repeats of a posting. */
function withoutBoilerplate(all: Postings, entries: number, entryBits: number): Postings {
  const share = Math.ceil(entries * BOILERPLATE_SHARE);
  const most = Math.min(BOILERPLATE_MOST, Math.max(BOILERPLATE_LEAST, share));
  const buckets = new Uint32Array(all.buckets.length);
  const postings = new Uint32Array(all.postings.length);
  const belowRemainder = entryBits + POSITION_BITS;
  let kept = 0;
  for (let bucket = 0; bucket + 1 < buckets.length; bucket += 1) {
    const end = all.buckets[bucket + 1]!;
    let at = all.buckets[bucket]!;
    while (at < end) {
      const remainder = all.postings[at]! >>> belowRemainder;
      const same = kept;
      let sharing = 0;
      for (; at < end && all.postings[at]! >>> belowRemainder === remainder; at += 1) {
        const posting = all.postings[at]!;
        const before = kept > same ? postings[kept - 1]! : undefined;
        if (posting === before) continue;
        const isNewEntry =
          before === undefined || posting >>> POSITION_BITS !== before >>> POSITION_BITS;
        if (isNewEntry) sharing += 1;
        postings[kept] = posting;
        kept += 1;
      }
      if (sharing > most) kept = same;
    }
    buckets[bucket + 1] = kept;
  }
  return { buckets, postings: postings.slice(0, kept) };
}
