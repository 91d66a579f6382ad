import { DEFAULT_WINDOW } from '../match/fingerprint';
import { ranksOf, sketch } from '../match/sketch';
import { assemble } from './assemble';
import { boilerplate, isKept, mostSharing, ownStems } from './boilerplate';
import { byHash, type FingerprintColumns } from './by-hash';
import { bytesOf, joined } from './bytes';
import { DictionaryWriter } from './dictionary';
import { type Draft, draftOf } from './draft';
import { inOrder } from './entry-order';
import { type FingerprintCode, fingerprintCode, MOST_ENTRIES } from './fingerprint-code';
import { entryBitsFor, type OptionalPart, type SectionTag, stemDirectoryBits } from './format';
import { writeRows } from './rows';
import { writeStemIndex } from './stem-index';
import { type CommonStems, packWeights, stemWeights } from './stem-weights';
import type { Entry } from './types';
import { countTexts, writeEntry } from './write-entry';
import { FingerprintWriter, payloadOf } from './write-fingerprints';

export interface PackOptions {
  name: string;
  window?: number;
  /** What is common in a language; a small pack cannot tell by itself. */
  commonStems?: CommonStems;
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
  readonly #articles: Article[] = [];
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
    this.#requireRoom(entry);
    const draft = draftOf(text, this.#options.window, this.#options.without);
    if (draft) this.addDraft(entry, draft);
    return draft !== null;
  }

  /** Adds an article by what its text left. Throws as `add` does. */
  addDraft(entry: Entry, draft: Draft): void {
    this.#requireRoom(entry);
    this.#ids.add(entry.id);
    this.#articles.push({ ...draft, entry });
  }

  #requireRoom({ id }: Entry): void {
    if (this.#ids.has(id)) throw new RangeError(`The id "${id}" is used twice.`);
    if (this.size >= MOST_ENTRIES) {
      throw new RangeError(`A pack holds at most ${MOST_ENTRIES} articles: build several packs.`);
    }
  }

  /** The finished pack. */
  finish(): Uint8Array {
    const articles = inOrder(this.#articles);
    const window = this.#options.window ?? DEFAULT_WINDOW;
    const columns = columnsOf(articles);
    const common = boilerplate(columns, mostSharing(articles.length));
    const code = fingerprintCode(articles.length, columns.entries.length);
    const kept = joined(articles.map(article => isKept(article, common, window)));
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

  #rewrites(articles: readonly Article[], common: ReadonlySet<number>, window: number): Sections {
    const entryBits = entryBitsFor(articles.length);
    const weights = stemWeights(
      articles.map(({ stems }) => stems),
      languagesOf(articles),
      this.#options.commonStems ?? (() => null),
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

/** What is kept of an article until the pack is finished. */
interface Article extends Draft {
  entry: Entry;
}

function columnsOf(articles: readonly Article[]): FingerprintColumns {
  const hashes = joinedNumbers(articles.map(article => article.hashes));
  const entries = new Uint32Array(hashes.length);
  let end = 0;
  articles.forEach((article, entry) => {
    entries.fill(entry, end, end + article.hashes.length);
    end += article.hashes.length;
  });
  const positions = joinedNumbers(articles.map(article => article.positions));
  return { entries, positions, byHash: byHash(hashes) };
}

function writeFingerprints(
  { entries, positions, byHash: { hashes, order } }: FingerprintColumns,
  kept: Uint8Array,
  code: FingerprintCode,
): { section: Uint8Array; written: number } {
  const writer = new FingerprintWriter(code);
  // In a row here, so that in the order of hashes only one array is read all over.
  const payloads = new Uint32Array(entries.length).fill(NOT_KEPT);
  for (let at = 0; at < payloads.length; at += 1) {
    if (kept[at] === 1) payloads[at] = payloadOf(code, entries[at]!, positions[at]!);
  }
  for (let at = 0; at < order.length; at += 1) {
    const payload = payloads[order[at]!]!;
    if (payload !== NOT_KEPT) writer.addPayload(hashes[at]!, payload);
  }
  return { section: writer.finish(), written: writer.written };
}

/** No payload is as large: see `LARGEST_MODULUS` and `MOST_ENTRIES`. */
const NOT_KEPT = 0xffffffff;

function joinedNumbers(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function metadata(articles: readonly Article[]): Sections {
  const dictionary = new DictionaryWriter();
  for (const { entry } of articles) countTexts(entry, dictionary);
  const meta = rowsOf(articles.map(({ entry, tokens }) => writeEntry(entry, tokens, dictionary)));
  return { dict: dictionary.section(), meta };
}

function titles(articles: readonly Article[]): Uint8Array {
  return rowsOf(articles.map(({ entry }) => new TextEncoder().encode(entry.title ?? '')));
}

function rowsOf(rows: readonly Uint8Array[]): Uint8Array {
  return writeRows(
    rows.map(({ length }) => length),
    joined(rows),
  );
}

function languagesOf(articles: readonly Article[]): Map<string, number> {
  const languages = new Map<string, number>();
  for (const { entry } of articles) {
    const language = entry.language?.split('-', 1)[0];
    if (language) languages.set(language, (languages.get(language) ?? 0) + 1);
  }
  return languages;
}
