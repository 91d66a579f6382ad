import { DEFAULT_WINDOW } from '../match/fingerprint';
import type { StemWeights } from '../match/sketch';
import { ArticleRows } from './article-rows';
import { assemble } from './assemble';
import { boilerplate, markBeside, mostSharing, ownStems, standingRuns } from './boilerplate';
import { type ByHash, byHash } from './by-hash';
import { CorpusCounts } from './corpus-counts';
import { type Draft, draftInPlace } from './draft';
import { placesInOrder } from './entry-order';
import { type FingerprintCode, fingerprintCode, MOST_ENTRIES } from './fingerprint-code';
import { entryBitsFor, type SectionTag, stemDirectoryBits } from './format';
import { HeldDrafts } from './held-drafts';
import type { PackOptions } from './pack-options';
import { RowWriter } from './row-writer';
import { Rows } from './rows';
import { writeStemIndex } from './stem-index';
import { packWeights } from './stem-weights';
import type { Entry } from './types';
import { FingerprintWriter, payloadOf } from './write-fingerprints';

/**
 * Builds a pack in memory. The same entries give the same bytes, in whatever order they are added.
 *
 * Cost: about 2 KB an article while building.
 */
export class PackBuilder {
  readonly #options: PackOptions;
  readonly #entries: Entry[] = [];
  readonly #drafts = new HeldDrafts();
  readonly #counts = new CorpusCounts();
  readonly #ids = new Set<string>();

  constructor(options: PackOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#entries.length;
  }

  /**
   * Adds an article; of its text only fingerprints stay.
   *
   * @returns `false` when the text is too short to be recognised (under five words); it is left out.
   * Throws a `RangeError` when the id is taken or the pack is full.
   */
  add(entry: Entry, text: string): boolean {
    this.#requireRoom(entry);
    const draft = draftInPlace(text, this.#options.window, this.#options.without);
    if (draft) this.#keep(entry, draft);
    return draft !== null;
  }

  /** Adds an article by what its text left. Throws as `add` does. */
  addDraft(entry: Entry, draft: Draft): void {
    this.#requireRoom(entry);
    this.#keep(entry, draft);
  }

  #keep(entry: Entry, draft: Draft): void {
    this.#ids.add(entry.id);
    this.#entries.push(entry);
    this.#drafts.add(draft);
    this.#counts.add(entry, draft.stems);
  }

  #requireRoom({ id }: Entry): void {
    if (this.#ids.has(id)) throw new RangeError(`The id "${id}" is used twice.`);
    if (this.size >= MOST_ENTRIES) {
      throw new RangeError(`A pack holds at most ${MOST_ENTRIES} articles: build several packs.`);
    }
  }

  /** The finished pack. */
  finish(): Uint8Array {
    const window = this.#options.window ?? DEFAULT_WINDOW;
    const articles = placesInOrder(this.#entries);
    const code = fingerprintCode(this.size, this.#drafts.fingerprints);
    const { hashes, payloads } = fingerprintsOf(this.#drafts, articles, code);
    const sorted = byHash(hashes);
    const entryOf = (place: number) => Math.floor(payloads[place]! / code.modulus);
    const isLeftOut = boilerplate(sorted, entryOf, mostSharing(this.size));
    const rows = new ArticleRows(unit => new RowWriter(unit), this.#counts, this.#options);
    let begin = 0;
    for (const article of articles) {
      const draft = this.#drafts.get(article);
      const end = begin + draft.hashes.length;
      const isCommon = isLeftOut.subarray(begin, end);
      const runs = standingRuns(isCommon, draft.positions, window);
      markBeside(runs, isCommon, draft.positions, window);
      rows.add(this.#entries[article]!, draft, ownStems(runs, draft, window));
      begin = end;
    }
    const fingerprints = writeFingerprints(sorted, payloads, isLeftOut, code);
    const sections = {
      name: new TextEncoder().encode(this.#options.name),
      copy: fingerprints.section,
      dict: this.#counts.dictionary.section(),
      ...sectionsOf(rows, this.size),
    };
    return assemble(sections, { code, fingerprints: fingerprints.written, window });
  }
}

/** All fingerprints, entry by entry, and what each points to. */
function fingerprintsOf(
  drafts: HeldDrafts,
  articles: Uint32Array,
  code: FingerprintCode,
): { hashes: Uint32Array; payloads: Uint32Array } {
  const hashes = new Uint32Array(drafts.fingerprints);
  const payloads = new Uint32Array(drafts.fingerprints);
  let next = 0;
  for (let entry = 0; entry < articles.length; entry += 1) {
    const draft = drafts.get(articles[entry]!);
    hashes.set(draft.hashes, next);
    for (let at = 0; at < draft.positions.length; at += 1) {
      payloads[next + at] = payloadOf(code, entry, draft.positions[at]!);
    }
    next += draft.positions.length;
  }
  return { hashes, payloads };
}

function writeFingerprints(
  { hashes, order }: ByHash,
  payloads: Uint32Array,
  isLeftOut: Uint8Array,
  code: FingerprintCode,
): { section: Uint8Array; written: number } {
  const writer = new FingerprintWriter(code);
  for (let at = 0; at < order.length; at += 1) {
    const place = order[at]!;
    if (isLeftOut[place] === 0) writer.addPayload(hashes[at]!, payloads[place]!);
  }
  return { section: writer.finish(), written: writer.written };
}

function sectionsOf(
  { meta, titles, filters, sketches, weights }: ArticleRows<RowWriter>,
  size: number,
): Partial<Record<SectionTag, Uint8Array>> {
  return {
    meta: meta.finish(),
    ...(titles && { titl: titles.finish() }),
    ...(filters && { fact: filters.finish() }),
    ...(weights && rewriteSections(sketches!.finish(), weights, entryBitsFor(size))),
  };
}

function rewriteSections(sket: Uint8Array, weights: StemWeights, entryBits: number) {
  const sketches = new Rows(sket, 16);
  return {
    wght: packWeights(weights),
    sket,
    sent: writeStemIndex(sketches, weights, stemDirectoryBits(entryBits), entryBits),
  };
}
