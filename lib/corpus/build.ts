import { factFilter } from '../match/fact-filter';
import { facts } from '../match/facts';
import { DEFAULT_WINDOW, fingerprint } from '../match/fingerprint';
import { shingle } from '../match/shingles';
import { ranksOf, sketch } from '../match/sketch';
import { stems } from '../match/stems';
import { assemble } from './assemble';
import { boilerplate, isKept, mostSharing, ownStems, type TextSigns } from './boilerplate';
import { byHash, type FingerprintColumns } from './by-hash';
import { bytesOf, joined } from './bytes';
import { DictionaryWriter } from './dictionary';
import { countTexts, writeEntry } from './entry-code';
import { inOrder } from './entry-order';
import { type FingerprintCode, fingerprintCode, MOST_ENTRIES } from './fingerprint-code';
import { entryBitsFor, type OptionalPart, type SectionTag, stemDirectoryBits } from './format';
import { writeRows } from './rows';
import { writeStemIndex } from './stem-index';
import { type CommonWords, packWeights, stemWeights } from './stem-weights';
import type { Entry } from './types';
import { FingerprintWriter } from './write-fingerprints';

export interface PackOptions {
  name: string;
  window?: number;
  /** Words that are common in a language; a small pack cannot tell them by itself. */
  commonWords?: CommonWords;
  /** Parts to leave out. Copies are found all the same. */
  without?: readonly OptionalPart[] | undefined;
}

type Sections = Partial<Record<SectionTag, Uint8Array>>;

/**
 * Builds a pack in memory. The same entries give the same bytes, in whatever order they are added.
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
    if (this.size >= MOST_ENTRIES) {
      throw new RangeError(`A pack holds at most ${MOST_ENTRIES} articles: build several packs.`);
    }
    const shingles = shingle(text);
    if (shingles.hashes.length === 0) return false;
    this.#ids.add(entry.id);
    const fingerprints = fingerprint(shingles, this.#options.window);
    const ofText = this.#has('rewrites') ? stems(text, shingles.tokens) : [];
    this.#articles.push({
      entry,
      hashes: new Uint32Array(fingerprints.map(({ hash }) => hash)),
      positions: new Uint32Array(fingerprints.map(({ position }) => position)),
      tokens: shingles.tokens.length,
      stems: new Uint16Array(ofText.map(({ hash }) => hash)),
      stemTokens: new Uint32Array(ofText.map(({ token }) => token)),
      filter: this.#has('facts')
        ? factFilter(facts(text, shingles.tokens).map(({ hash }) => hash))
        : NO_FILTER,
    });
    return true;
  }

  /** The finished pack. */
  finish(): Uint8Array {
    const articles = inOrder(this.#articles);
    const window = this.#options.window ?? DEFAULT_WINDOW;
    const columns = columnsOf(articles);
    const common = boilerplate(columns, mostSharing(articles.length));
    const code = fingerprintCode(articles.length, columns.hashes.length);
    const kept = articles.flatMap(article => isKept(article, common, window));
    const fingerprints = writeFingerprints(columns, kept, code);
    const sections: Sections = {
      name: new TextEncoder().encode(this.#options.name),
      copy: fingerprints.section,
      ...metadata(articles),
      ...(this.#has('titles') ? { titl: titles(articles) } : {}),
      ...(this.#has('rewrites') ? this.#rewrites(articles, common, window) : {}),
      ...(this.#has('facts') ? { fact: rowsOf(articles.map(({ filter }) => filter)) } : {}),
    };
    return assemble(sections, {
      code,
      fingerprints: fingerprints.written,
      window,
    });
  }

  #has(part: OptionalPart): boolean {
    return !this.#options.without?.includes(part);
  }

  #rewrites(articles: readonly Draft[], common: ReadonlySet<number>, window: number): Sections {
    const entryBits = entryBitsFor(articles.length);
    const weights = stemWeights(
      articles.map(({ stems }) => stems),
      languagesOf(articles),
      this.#options.commonWords ?? (() => []),
    );
    const ranks = ranksOf(weights);
    const sketches = articles.map(article =>
      sketch(ownStems(article, common, window), weights, ranks),
    );
    return {
      wght: packWeights(weights),
      sket: writeRows(
        sketches.map(({ length }) => length),
        joined(sketches.map(bytesOf)),
      ),
      sent: writeStemIndex(sketches, weights, stemDirectoryBits(entryBits), entryBits),
    };
  }
}

const NO_FILTER = new Uint8Array();

/** What is kept of an article until the pack is finished. */
interface Draft extends TextSigns {
  entry: Entry;
  tokens: number;
  filter: Uint8Array;
}

function columnsOf(articles: readonly Draft[]): FingerprintColumns {
  const hashes = joinedNumbers(articles.map(article => article.hashes));
  const entries = new Uint32Array(hashes.length);
  let end = 0;
  articles.forEach((article, entry) => {
    entries.fill(entry, end, end + article.hashes.length);
    end += article.hashes.length;
  });
  const positions = joinedNumbers(articles.map(article => article.positions));
  return { hashes, entries, positions, order: byHash(hashes) };
}

function writeFingerprints(
  { hashes, entries, positions, order }: FingerprintColumns,
  kept: readonly boolean[],
  code: FingerprintCode,
): { section: Uint8Array; written: number } {
  const writer = new FingerprintWriter(code);
  for (const place of order) {
    if (kept[place]) writer.add(hashes[place]!, entries[place]!, positions[place]!);
  }
  return { section: writer.finish(), written: writer.written };
}

function joinedNumbers(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function metadata(articles: readonly Draft[]): Sections {
  const dictionary = new DictionaryWriter();
  for (const { entry } of articles) countTexts(entry, dictionary);
  const meta = rowsOf(articles.map(({ entry, tokens }) => writeEntry(entry, tokens, dictionary)));
  return { dict: dictionary.section(), meta };
}

function titles(articles: readonly Draft[]): Uint8Array {
  return rowsOf(articles.map(({ entry }) => new TextEncoder().encode(entry.title ?? '')));
}

function rowsOf(rows: readonly Uint8Array[]): Uint8Array {
  return writeRows(
    rows.map(({ length }) => length),
    joined(rows),
  );
}

function languagesOf(articles: readonly Draft[]): Map<string, number> {
  const languages = new Map<string, number>();
  for (const { entry } of articles) {
    const language = entry.language?.split('-', 1)[0];
    if (language) languages.set(language, (languages.get(language) ?? 0) + 1);
  }
  return languages;
}
