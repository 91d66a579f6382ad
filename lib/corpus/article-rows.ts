import { ranksOf, type StemWeights, sketch } from '../match/sketch';
import { ByteWriter } from './byte-writer';
import { bytesOf } from './bytes';
import type { CorpusCounts } from './corpus-counts';
import type { DictionaryWriter } from './dictionary';
import type { Draft } from './draft';
import type { OptionalPart } from './format';
import type { PackOptions } from './pack-options';
import type { Entry } from './types';
import { writeEntry } from './write-entry';

/** Where the rows of a section go, in memory or to the disk. */
export interface RowSink {
  /** Adds a row, whose bytes may change afterwards. */
  add(row: Uint8Array): void;
}

/** The sections of a pack that have a row for each article: those of its parts, `null` of the others. */
export class ArticleRows<S extends RowSink> {
  readonly meta: S;
  readonly titles: S | null;
  readonly filters: S | null;
  readonly sketches: S | null;
  /** What stems tell, where there are sketches. */
  readonly weights: StemWeights | null;
  readonly #ranks: Float64Array | null;
  readonly #dictionary: DictionaryWriter;
  readonly #row = new ByteWriter();

  /**
   * @param begin a section whose offsets count so many bytes.
   * @param counts of all articles.
   */
  constructor(
    begin: (unitBytes: number) => S,
    counts: CorpusCounts,
    { without, commonStems }: PackOptions,
  ) {
    const has = (part: OptionalPart) => !without?.includes(part);
    this.#dictionary = counts.dictionary;
    this.meta = begin(1);
    this.titles = has('titles') ? begin(1) : null;
    this.filters = has('facts') ? begin(1) : null;
    this.sketches = has('rewrites') ? begin(2) : null;
    this.weights = has('rewrites') ? counts.weights(commonStems) : null;
    this.#ranks = this.weights && ranksOf(this.weights);
  }

  /** The next article of the pack. @param stems those of its own text (see `ownStems`) */
  add(
    entry: Entry,
    { tokens, filter }: Pick<Draft, 'tokens' | 'filter'>,
    stems: Uint16Array,
  ): void {
    const row = this.#row;
    row.clear();
    writeEntry(entry, tokens, this.#dictionary, row);
    this.meta.add(row.written());
    row.clear();
    row.utf8(entry.title ?? '');
    this.titles?.add(row.written());
    this.filters?.add(filter);
    if (this.weights) this.sketches!.add(bytesOf(sketch(stems, this.weights, this.#ranks)));
  }
}
