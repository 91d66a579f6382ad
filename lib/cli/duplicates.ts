import { Holders } from './building/holders';
import { NameTable } from './building/name-table';
import { canonicalUrl } from './canonical-url';
import { inCommon } from './distinct';

/**
 * Share of the shorter text's shingles that the longer one has, from which on they are one text: a
 * date, a credit line or a corrected letter apart (issue 6).
 */
const CONTAINED = 0.98;
/**
 * A text that is shorter than this share of the one that holds it is a flash or an excerpt of it, and
 * an article of its own. Of the 104 pairs of wire stories in `../shared/eval/reuse/updates.jsonl` of
 * which one holds the other, 81 are of one length, 18 shorter than this and 5 between
 * (`tests/cli/duplicates.test.ts`).
 */
const LEAST_LENGTH = 0.8;

/**
 * A text is found again by the smallest of its shingles (a bottom-k sketch, Broder 1997). Of two texts
 * that share 0.78 of all their shingles, the least that the bounds above let through, two of four are
 * the same 97 times in a hundred; of repeats with a line changed, practically always.
 */
const KEYS = 4;
const SHARED_KEYS = 2;
/** A shingle that so many articles begin with is boilerplate, and tells none of them. */
const MAX_HOLDERS = 32;
/** Texts compared word for word with a new one, likeliest first. */
const MAX_COMPARED = 4;

/** What an article is known by. */
export interface Identity {
  url: string | null;
  /** Identifier that its container gives it. */
  guid?: string | undefined;
  /** Hashes of all its shingles, ascending, each once. */
  shingles: Uint32Array;
}

/**
 * Which of the articles so far is the same as a new one: it has the same address or identifier, or
 * the same text.
 *
 * Memory: about 150 bytes an article. Cost: a look at up to `KEYS` lists, and at the text of likely
 * repeats only.
 */
export class Duplicates {
  private readonly names = new NameTable();
  private readonly holders = new Holders(MAX_HOLDERS);
  private readonly sizes: number[] = [];

  /** @param shinglesOf `shingles` of the article with a number, as it stands now */
  constructor(private readonly shinglesOf: (article: number) => Uint32Array) {}

  /** The number of the article that this one repeats, or `null`. */
  find(identity: Identity): number | null {
    for (const name of namesOf(identity)) {
      const found = this.names.get(name);
      if (found !== null) return found;
    }
    const { shingles } = identity;
    const found = this.likely(shingles).find(article =>
      isSameText(shingles, this.shinglesOf(article)),
    );
    return found ?? null;
  }

  /** Makes an article known under these names and by this text; earlier ones stay. */
  add(article: number, identity: Identity): void {
    this.addNames(article, identity);
    this.sizes[article] = identity.shingles.length;
    for (const key of identity.shingles.subarray(0, KEYS)) {
      if (!this.holders.of(key).includes(article)) this.holders.add(key, article);
    }
  }

  /** Makes an article known under further names. */
  addNames(article: number, identity: Identity): void {
    for (const name of namesOf(identity)) this.names.set(name, article);
  }

  private likely(shingles: Uint32Array): number[] {
    const keys = shingles.subarray(0, KEYS);
    const shared = new Map<number, number>();
    for (const key of keys) {
      for (const article of this.holders.of(key))
        shared.set(article, (shared.get(article) ?? 0) + 1);
    }
    const least = Math.min(SHARED_KEYS, keys.length);
    return [...shared]
      .filter(([article, count]) => {
        return count >= least && isComparable(shingles.length, this.sizes[article]!);
      })
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, MAX_COMPARED)
      .map(([article]) => article);
  }
}

function namesOf({ url, guid }: Identity): string[] {
  const address = canonicalUrl(url);
  return [...(address === null ? [] : [address]), ...(guid === undefined ? [] : [`guid ${guid}`])];
}

function isComparable(a: number, b: number): boolean {
  return Math.min(a, b) >= LEAST_LENGTH * Math.max(a, b);
}

function isSameText(a: Uint32Array, b: Uint32Array): boolean {
  if (!isComparable(a.length, b.length)) return false;
  return inCommon(a, b) >= CONTAINED * Math.min(a.length, b.length);
}
