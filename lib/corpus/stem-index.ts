import { Room } from '../match/room';
import type { StemWeights } from '../match/sketch';
import { nthSmallest } from '../match/smallest';
import { STEM_BITS } from '../match/stems';
import { BitWriter, readBits } from './bits';
import { bytesOf } from './bytes';
import { type Rows, writeRows } from './rows';

/**
 * Only an article's heaviest stems are indexed: enough to find it by, whatever a rewriter leaves. With
 * 27 the right source is among the first eight candidates of all 540 rewrites, with 20 one is missed
 * (`npm run eval -- rewrites`); more would not fit into 200 bytes an article (`npm run bench`).
 */
const INDEXED_STEMS = 27;

/** Which entries have a stem among their heaviest. */
export interface StemIndex {
  /** Adds to the score of each entry of a stem, and of those of stems that share its slot. */
  score(stem: number, weight: number, scores: Scores): void;
}

/** What the stems of a page say of each entry. */
export interface Scores {
  /** By entry number, 0 before. */
  byEntry: Uint32Array;
  /** Above 0: what an entry must reach to be told of. */
  floor: number;
  /** The entries that have reached the floor, as they did. */
  met: number[];
}

/**
 * The section `sent` of a pack.
 *
 * @param sketches of each article, by entry number: rows of the section `sket`.
 */
export function writeStemIndex(
  sketches: Rows,
  weights: StemWeights,
  directoryBits: number,
  entryBits: number,
): Uint8Array {
  const shift = STEM_BITS - directoryBits;
  const indexed: Uint16Array[] = [];
  for (let entry = 0; entry < sketches.count; entry += 1) {
    indexed.push(heaviest(sketches.halfWords(entry), weights));
  }
  const { entries, lengths } = bySlot(() => indexed, shift, 2 ** directoryBits);
  const bits = new BitWriter();
  for (let at = 0; at < entries.length; at += 1) bits.write(entries[at]!, entryBits);
  return writeRows(lengths, bytesOf(bits.finish()));
}

/**
 * The entries of each slot, slot after slot (counting sort).
 *
 * @param indexed the stems that each entry is found by; asked for twice
 */
export function bySlot(
  indexed: () => Iterable<Uint16Array>,
  shift: number,
  slots: number,
): { entries: Uint32Array; lengths: Uint32Array } {
  const lengths = new Uint32Array(slots);
  let total = 0;
  for (const stems of indexed()) {
    for (let at = 0; at < stems.length; at += 1) lengths[stems[at]! >>> shift]! += 1;
    total += stems.length;
  }
  const next = new Uint32Array(slots);
  for (let slot = 1; slot < slots; slot += 1) next[slot] = next[slot - 1]! + lengths[slot - 1]!;
  const entries = new Uint32Array(total);
  let entry = 0;
  for (const stems of indexed()) {
    for (let at = 0; at < stems.length; at += 1) {
      const slot = stems[at]! >>> shift;
      entries[next[slot]!] = entry;
      next[slot]! += 1;
    }
    entry += 1;
  }
  return { entries, lengths };
}

const WEIGHTS = 16;
const ofWeight = new Uint32Array(WEIGHTS);
const stemRoom = new Room(length => new Float64Array(length));

/** The stems that an article is found by; of equally heavy ones the lowest. @param sketch distinct stems */
export function heaviest(sketch: Uint16Array, weights: StemWeights): Uint16Array {
  if (sketch.length <= INDEXED_STEMS) return sketch;
  ofWeight.fill(0);
  for (let at = 0; at < sketch.length; at += 1) ofWeight[weights[sketch[at]!]!]! += 1;
  let least = WEIGHTS - 1;
  let wanted = INDEXED_STEMS;
  for (; ofWeight[least]! < wanted; least -= 1) wanted -= ofWeight[least]!;
  const last = lowestOf(sketch, weights, least, wanted);
  const found = new Uint16Array(INDEXED_STEMS);
  let count = 0;
  for (let at = 0; at < sketch.length; at += 1) {
    const stem = sketch[at]!;
    const weight = weights[stem]!;
    if (weight < least || (weight === least && stem > last)) continue;
    found[count] = stem;
    count += 1;
  }
  return found;
}

/** The highest of the `wanted` lowest stems of a weight. */
function lowestOf(
  sketch: Uint16Array,
  weights: StemWeights,
  weight: number,
  wanted: number,
): number {
  const stems = stemRoom.take(sketch.length);
  let count = 0;
  for (let at = 0; at < sketch.length; at += 1) {
    if (weights[sketch[at]!] !== weight) continue;
    stems[count] = sketch[at]!;
    count += 1;
  }
  return nthSmallest(stems, wanted - 1, count);
}

/** The section `sent`, in place. */
export class PackedStemIndex implements StemIndex {
  readonly #rows: Rows;
  readonly #words: Uint32Array;
  readonly #entryBits: number;
  readonly #shift: number;

  constructor(rows: Rows, entryBits: number) {
    this.#rows = rows;
    this.#words = new Uint32Array(rows.data.buffer, rows.data.byteOffset, rows.data.length >> 2);
    this.#entryBits = entryBits;
    this.#shift = STEM_BITS - Math.log2(rows.count);
  }

  /** Throws a `PackError` when the offsets are damaged. */
  score(stem: number, weight: number, { byEntry, floor, met }: Scores): void {
    const slot = stem >>> this.#shift;
    const words = this.#words;
    const width = this.#entryBits;
    const end = this.#rows.start(slot + 1);
    for (let at = this.#rows.start(slot); at < end; at += 1) {
      const entry = readBits(words, at * width, width);
      if (entry >= byEntry.length) continue;
      const before = byEntry[entry]!;
      byEntry[entry] = before + weight;
      if (before < floor && before + weight >= floor) met.push(entry);
    }
  }
}
