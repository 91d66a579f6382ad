import { ArticleRows } from '../../corpus/article-rows';
import { packHead } from '../../corpus/assemble';
import { markBeside, ownStems, standingRuns } from '../../corpus/boilerplate';
import { CorpusCounts } from '../../corpus/corpus-counts';
import { type FingerprintCode, fingerprintCode, MOST_ENTRIES } from '../../corpus/fingerprint-code';
import {
  entryBitsFor,
  type OptionalPart,
  SECTION_TAGS,
  type SectionTag,
  stemDirectoryBits,
} from '../../corpus/format';
import type { PackOptions } from '../../corpus/pack-options';
import { rowTable } from '../../corpus/rows';
import { packWeights } from '../../corpus/stem-weights';
import { FingerprintWriter } from '../../corpus/write-fingerprints';
import { DEFAULT_WINDOW } from '../../match/fingerprint';
import type { StemWeights } from '../../match/sketch';
import { BitSet } from './bit-set';
import { type KeptDraft, KeptDrafts } from './kept-drafts';
import { RowSection, type Section, sectionOf } from './section-file';
import { SortedFingerprints } from './sorted-fingerprints';
import { SpillFile } from './spill-file';
import { spilledStemIndex } from './spilled-stem-index';

/** Data of fingerprints are put on the disk in pieces of about this many articles' worth. */
const DRAIN_EVERY = 2 ** 16;

/**
 * The sections of a pack, each written to the disk in a pass over its articles: `PackBuilder` for
 * corpora beyond memory. Articles are added in the order of the pack.
 */
export class Assembly {
  readonly #options: PackOptions & { folder: string };
  readonly #drafts: KeptDrafts;
  readonly #fingerprints: SortedFingerprints;
  readonly #counts = new CorpusCounts();
  readonly #opened: { close(): void }[] = [];

  /** @param memory bytes for sorting fingerprints. @throws the file system's error, as do all methods */
  constructor(options: PackOptions & { folder: string }, memory: number) {
    this.#options = options;
    this.#drafts = this.#closing(new KeptDrafts(options.folder));
    this.#fingerprints = this.#closing(new SortedFingerprints(options.folder, memory));
  }

  get size(): number {
    return this.#drafts.count;
  }

  add(kept: KeptDraft): void {
    const { entry } = kept;
    if (this.size >= MOST_ENTRIES) {
      throw new RangeError(`A pack holds at most ${MOST_ENTRIES} articles: build several packs.`);
    }
    const draft = this.#withoutParts(kept.draft);
    draft.hashes.forEach((hash, at) => {
      this.#fingerprints.add(hash, this.size, draft.positions[at]!);
    });
    this.#counts.add(entry, draft.stems);
    this.#drafts.add({ entry, draft });
  }

  /** @param mostSharing in how many articles a fingerprint may stand */
  finish(mostSharing: number): { bytes: number; pieces(): Iterable<Uint8Array> } {
    const window = this.#options.window ?? DEFAULT_WINDOW;
    const isLeftOut = this.#boilerplate(mostSharing);
    const rows = this.#articleRows(isLeftOut, window);
    const code = fingerprintCode(this.size, this.#fingerprints.count);
    const { section, written } = this.#copySection(code, isLeftOut);
    const sections = { copy: section, ...this.#restOfSections(rows) };
    const present = SECTION_TAGS.flatMap(tag => {
      const own: Section | undefined = sections[tag];
      return own ? [{ tag, length: own.length, checksum: own.checksum, own }] : [];
    });
    const header = { code, fingerprints: written, window };
    const { head, length } = packHead(present, header);
    return {
      bytes: length,
      pieces: () =>
        filePieces(
          head,
          present.map(({ own }) => own),
        ),
    };
  }

  close(): void {
    for (const opened of this.#opened.splice(0)) opened.close();
  }

  #closing<T extends { close(): void }>(opened: T): T {
    this.#opened.push(opened);
    return opened;
  }

  #has(part: OptionalPart): boolean {
    return !this.#options.without?.includes(part);
  }

  #withoutParts(draft: KeptDraft['draft']): KeptDraft['draft'] {
    return {
      ...draft,
      ...(this.#has('rewrites') ? {} : { stems: new Uint16Array(), stemTokens: new Uint32Array() }),
      ...(this.#has('facts') ? {} : { filter: new Uint8Array() }),
    };
  }

  /** The places of fingerprints that are boilerplate. */
  #boilerplate(most: number): BitSet {
    const found = new BitSet(this.#fingerprints.count);
    /** Those of one hash that are not in there, so far. */
    const places: number[] = [];
    let hash = -1;
    let entry = -1;
    let sharing = 0;
    for (const next of this.#fingerprints.all()) {
      if (next.hash !== hash) {
        places.length = 0;
        sharing = 1;
      } else if (next.entry !== entry) sharing += 1;
      ({ hash, entry } = next);
      places.push(next.place);
      if (sharing > most) for (const place of places.splice(0)) found.add(place);
    }
    return found;
  }

  /** Everything that has a row an article. @param isLeftOut fingerprints; those beside boilerplate are added */
  #articleRows(isLeftOut: BitSet, window: number): ArticleRows<RowSection> {
    const begin = (unit: number) => this.#closing(new RowSection(this.#options.folder, unit));
    const rows = new ArticleRows(begin, this.#counts, this.#options);
    let place = 0;
    for (const { entry, draft } of this.#drafts.all()) {
      const isCommon = isLeftOut.mask(place, draft.hashes.length);
      const runs = standingRuns(isCommon, draft.positions, window);
      if (runs.length > 0) {
        markBeside(runs, isCommon, draft.positions, window);
        isLeftOut.addMask(place, isCommon);
      }
      rows.add(entry, draft, ownStems(runs, draft, window));
      place += draft.hashes.length;
    }
    return rows;
  }

  #restOfSections({
    meta,
    titles,
    filters,
    sketches,
    weights,
  }: ArticleRows<RowSection>): Partial<Record<SectionTag, Section>> {
    return {
      name: sectionOf(new TextEncoder().encode(this.#options.name), null),
      dict: sectionOf(this.#counts.dictionary.section(), null),
      meta: meta.finish(),
      ...(titles && { titl: titles.finish() }),
      ...(filters && { fact: filters.finish() }),
      ...(weights && this.#rewriteSections(sketches!, weights)),
    };
  }

  #rewriteSections(
    sketches: RowSection,
    weights: StemWeights,
  ): Partial<Record<SectionTag, Section>> {
    const entryBits = entryBitsFor(this.size);
    const index = this.#closing(new SpillFile(this.#options.folder));
    const table = spilledStemIndex(
      sketches,
      weights,
      { entryBits, directoryBits: stemDirectoryBits(entryBits) },
      index,
    );
    return {
      wght: sectionOf(packWeights(weights), null),
      sket: sketches.finish(),
      sent: sectionOf(table, index),
    };
  }

  #copySection(code: FingerprintCode, isLeftOut: BitSet): { section: Section; written: number } {
    const data = this.#closing(new SpillFile(this.#options.folder));
    const writer = new FingerprintWriter(code);
    let since = 0;
    for (const { hash, entry, position, place } of this.#fingerprints.all()) {
      if (isLeftOut.has(place)) continue;
      writer.add(hash, entry, position);
      since += 1;
      if (since < DRAIN_EVERY) continue;
      data.append(writer.takeData());
      since = 0;
    }
    const { lengths, data: last } = writer.finishRows();
    data.append(last);
    return { section: sectionOf(rowTable(lengths), data), written: writer.written };
  }
}

const NOTHING = new Uint8Array(3);

function* filePieces(head: Uint8Array, sections: readonly Section[]): Generator<Uint8Array> {
  yield head;
  for (const { length, pieces } of sections) {
    yield* pieces();
    yield NOTHING.subarray(0, (4 - (length % 4)) % 4);
  }
}
