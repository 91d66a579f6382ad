import { factFilter } from '../match/fact-filter';
import { facts } from '../match/facts';
import { DEFAULT_WINDOW, type Fingerprint, fingerprint } from '../match/fingerprint';
import { shingle } from '../match/shingles';
import { sketch } from '../match/sketch';
import { stems } from '../match/stems';
import { assemble, bytesOf, joined, offsetsOf } from './assemble';
import { LARGEST_ENTRY_BITS, SMALLEST_BUCKET_BITS, stemDirectoryBits } from './format';
import { indexFingerprints } from './postings';
import { indexStems } from './stem-index';
import { type CommonWords, packWeights, stemWeights } from './stem-weights';
import type { Entry } from './types';

export interface PackOptions {
  name: string;
  window?: number;
  /** Words that are common in a language; a small pack cannot tell them by itself. */
  commonWords?: CommonWords;
}

/**
 * Builds a pack in memory. The same entries in the same order give the same bytes.
 *
 * Cost: about 2 KB an article while building.
 */
export class PackBuilder {
  readonly #options: PackOptions;
  readonly #articles: Draft[] = [];
  readonly #ids = new Set<string>();

  constructor(options: PackOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#articles.length;
  }

  /**
   * Adds an article; of its text only fingerprints stay.
   *
   * @returns `false` when the text is too short to be recognised (under five words); it is left out.
   * Throws a `RangeError` when the id is taken or the pack is full.
   */
  add(entry: Entry, text: string): boolean {
    if (this.#ids.has(entry.id)) throw new RangeError(`The id "${entry.id}" is used twice.`);
    if (this.size >= 2 ** LARGEST_ENTRY_BITS) {
      throw new RangeError(`A pack holds at most ${2 ** LARGEST_ENTRY_BITS} articles.`);
    }
    const shingles = shingle(text);
    if (shingles.hashes.length === 0) return false;
    this.#ids.add(entry.id);
    this.#articles.push({
      facts: new TextEncoder().encode(JSON.stringify(entry)),
      language: entry.language?.split('-', 1)[0] ?? null,
      fingerprints: fingerprint(shingles, this.#options.window),
      tokens: shingles.tokens.length,
      stems: Uint16Array.from(stems(text, shingles.tokens), ({ hash }) => hash),
      filter: factFilter(facts(text, shingles.tokens).map(({ hash }) => hash)),
    });
    return true;
  }

  /** The finished pack. */
  finish(): Uint8Array {
    const entryBits = Math.max(1, Math.ceil(Math.log2(this.size)));
    const bucketBits = Math.max(entryBits, SMALLEST_BUCKET_BITS);
    const { buckets, postings } = indexFingerprints(
      this.#articles.map(({ fingerprints }) => fingerprints),
      bucketBits,
      entryBits,
    );
    const weights = this.#weights();
    const sketches = this.#articles.map(article => sketch(article.stems, weights));
    const stemIndex = indexStems(sketches, weights, stemDirectoryBits(entryBits));
    const factBytes = this.#articles.map(article => article.facts);
    const filters = this.#articles.map(({ filter }) => filter);
    return assemble(
      {
        name: new TextEncoder().encode(this.#options.name),
        bckt: bytesOf(buckets),
        post: bytesOf(postings),
        tokn: bytesOf(Uint32Array.from(this.#articles, ({ tokens }) => tokens)),
        wght: packWeights(weights),
        sofs: bytesOf(offsetsOf(sketches)),
        sket: joined(sketches.map(bytesOf)),
        sdir: bytesOf(stemIndex.directory),
        sent: bytesOf(stemIndex.entries),
        fofs: bytesOf(offsetsOf(filters)),
        fact: joined(filters),
        mofs: bytesOf(offsetsOf(factBytes)),
        meta: joined(factBytes),
      },
      {
        entries: this.size,
        postings: postings.length,
        window: this.#options.window ?? DEFAULT_WINDOW,
        bucketBits,
        entryBits,
      },
    );
  }

  #weights(): Uint8Array {
    const languages = new Map<string, number>();
    for (const { language } of this.#articles) {
      if (language) languages.set(language, (languages.get(language) ?? 0) + 1);
    }
    return stemWeights(
      this.#articles.map(article => article.stems),
      languages,
      this.#options.commonWords ?? (() => []),
    );
  }
}

/** What is kept of an article until the pack is finished. */
interface Draft {
  facts: Uint8Array;
  language: string | null;
  fingerprints: Fingerprint[];
  tokens: number;
  /** Distinct stems in text order. */
  stems: Uint16Array;
  filter: Uint8Array;
}
