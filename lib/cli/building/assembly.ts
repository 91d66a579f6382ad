import { packHead } from '../../corpus/assemble';
import { isKept, ownStems } from '../../corpus/boilerplate';
import type { PackOptions } from '../../corpus/build';
import { bytesOf } from '../../corpus/bytes';
import { DictionaryWriter } from '../../corpus/dictionary';
import { type FingerprintCode, fingerprintCode, MOST_ENTRIES } from '../../corpus/fingerprint-code';
import {
  entryBitsFor,
  type OptionalPart,
  SECTION_TAGS,
  type SectionTag,
  stemDirectoryBits,
} from '../../corpus/format';
import { rowTable } from '../../corpus/rows';
import { packWeights, stemWeightsOf } from '../../corpus/stem-weights';
import { countTexts, writeEntry } from '../../corpus/write-entry';
import { FingerprintWriter } from '../../corpus/write-fingerprints';
import { DEFAULT_WINDOW } from '../../match/fingerprint';
import { ranksOf, type StemWeights, sketch } from '../../match/sketch';
import { STEM_BITS } from '../../match/stems';
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
  readonly #dictionary = new DictionaryWriter();
  readonly #stemCounts = new Float64Array(2 ** STEM_BITS);
  readonly #languages = new Map<string, number>();
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
    for (const stem of draft.stems) this.#stemCounts[stem]! += 1;
    const language = entry.language?.split('-', 1)[0];
    if (language) this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
    countTexts(entry, this.#dictionary);
    this.#drafts.add({ entry, draft });
  }

  /** @param mostSharing in how many articles a fingerprint may stand */
  finish(mostSharing: number): { bytes: number; pieces(): Iterable<Uint8Array> } {
    const window = this.#options.window ?? DEFAULT_WINDOW;
    const common = this.#boilerplate(mostSharing);
    const rest = this.#restOfSections(common, window);
    const code = fingerprintCode(this.size, this.#fingerprints.count);
    const { section, written } = this.#copySection(code, rest.kept);
    const sections: Partial<Record<SectionTag, Section>> = { ...rest.sections, copy: section };
    const present = SECTION_TAGS.flatMap(tag => {
      const own = sections[tag];
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

  #boilerplate(most: number): Set<number> {
    const found = new Set<number>();
    let hash = -1;
    let entry = -1;
    let sharing = 0;
    for (const next of this.#fingerprints.all()) {
      if (next.hash !== hash) sharing = 1;
      else if (next.entry !== entry) sharing += 1;
      ({ hash, entry } = next);
      if (sharing > most) found.add(hash);
    }
    return found;
  }

  /** What takes one pass over the articles: everything but the fingerprints. */
  #restOfSections(
    common: ReadonlySet<number>,
    window: number,
  ): { kept: Uint8Array; sections: Partial<Record<SectionTag, Section>> } {
    const { folder } = this.#options;
    const rows = (unitBytes = 1) => this.#closing(new RowSection(folder, unitBytes));
    const meta = rows();
    const titles = this.#has('titles') ? rows() : null;
    const filters = this.#has('facts') ? rows() : null;
    const sketches = this.#has('rewrites') ? rows(2) : null;
    const weights = sketches && this.#weights();
    const ranks = weights && ranksOf(weights);
    const kept = new Uint8Array(Math.ceil(this.#fingerprints.count / 8));
    let place = 0;
    for (const { entry, draft } of this.#drafts.all()) {
      for (const keeps of isKept(draft, common, window)) {
        if (keeps) kept[place >> 3]! |= 1 << (place & 7);
        place += 1;
      }
      meta.add(writeEntry(entry, draft.tokens, this.#dictionary));
      titles?.add(new TextEncoder().encode(entry.title ?? ''));
      filters?.add(draft.filter);
      if (weights) {
        sketches!.add(bytesOf(sketch(ownStems(draft, common, window), weights, ranks)));
      }
    }
    return {
      kept,
      sections: {
        name: sectionOf(new TextEncoder().encode(this.#options.name), null),
        dict: sectionOf(this.#dictionary.section(), null),
        meta: meta.finish(),
        ...(titles && { titl: titles.finish() }),
        ...(filters && { fact: filters.finish() }),
        ...(weights && this.#rewriteSections(sketches!, weights)),
      },
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

  #weights(): StemWeights {
    const common = this.#options.commonStems ?? (() => null);
    return stemWeightsOf(this.#stemCounts, this.size, this.#languages, common);
  }

  #copySection(code: FingerprintCode, kept: Uint8Array): { section: Section; written: number } {
    const data = this.#closing(new SpillFile(this.#options.folder));
    const writer = new FingerprintWriter(code);
    let since = 0;
    for (const { hash, entry, position, place } of this.#fingerprints.all()) {
      if ((kept[place >> 3]! & (1 << (place & 7))) === 0) continue;
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
