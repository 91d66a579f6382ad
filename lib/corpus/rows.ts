import { BitWriter, readBits } from './bits';
import { bytesOf, joined } from './bytes';
import { corrupt, type PackError } from './problems';

/** Rows of one group share a base, from which their offsets are counted. */
const GROUP_BITS = 3;
const GROUP = 2 ** GROUP_BITS;
const HEAD_WORDS = 2;

/**
 * Data of many rows of different lengths, and where each begins: a section of its own.
 *
 * ```
 * Uint32   number of rows n
 * Uint32   bits w of a relative offset
 * Uint32 × (⌊n / 8⌋ + 1)   bases: where the rows 0, 8, 16 … begin
 * w bits × 7 × (⌊n / 8⌋ + 1)   where the other rows begin, from their base on; zeros past row n
 * data, from the next word on
 * ```
 * Row n, which does not exist, begins where the last one ends. What offsets count is up to the section:
 * bits, bytes or half words.
 */
export function writeRows(lengths: ArrayLike<number>, data: Uint8Array): Uint8Array {
  return joined([rowTable(lengths), data]);
}

/** What stands before the data of such a section. */
export function rowTable(lengths: ArrayLike<number>): Uint8Array {
  const count = lengths.length;
  const offsets = new Uint32Array(count + 1);
  for (let at = 0; at < count; at += 1) offsets[at + 1] = offsets[at]! + lengths[at]!;
  const groups = groupsOf(count);
  const width = relativeWidth(offsets, groups);
  const relative = new BitWriter();
  const bases = new Uint32Array(groups);
  for (let group = 0; group < groups; group += 1) {
    const first = group * GROUP;
    bases[group] = offsets[first]!;
    for (let row = first + 1; row < first + GROUP; row += 1) {
      relative.write(row <= count ? offsets[row]! - bases[group]! : 0, width);
    }
  }
  const table = relative.finish();
  const words = new Uint32Array(HEAD_WORDS + groups + table.length);
  words.set([count, width]);
  words.set(bases, HEAD_WORDS);
  words.set(table, HEAD_WORDS + groups);
  return bytesOf(words);
}

function relativeWidth(offsets: Uint32Array, groups: number): number {
  let largest = 0;
  for (let group = 0; group < groups; group += 1) {
    const last = Math.min(offsets.length - 1, group * GROUP + GROUP - 1);
    largest = Math.max(largest, offsets[last]! - offsets[group * GROUP]!);
  }
  return 32 - Math.clz32(largest);
}

function groupsOf(count: number): number {
  return Math.floor(count / GROUP) + 1;
}

/** Rows of a section, in place. Offsets are compared when they are used, so that opening costs nothing. */
export class Rows {
  readonly count: number;
  /** Everything behind the offsets. */
  readonly data: Uint8Array;
  readonly #width: number;
  readonly #bases: Uint32Array;
  readonly #relative: Uint32Array;
  /** Length of `data` in what offsets count. */
  readonly #total: number;

  /**
   * @param section must begin at a multiple of four bytes of its buffer.
   * @param unitBits bits of what offsets count: 1, 8 or 16.
   * Throws a `PackError` when the section cannot hold its own offsets.
   */
  constructor(section: Uint8Array, unitBits: number) {
    if (section.length < HEAD_WORDS * 4) throw damaged();
    const words = new Uint32Array(section.buffer, section.byteOffset, section.length >> 2);
    this.count = words[0]!;
    this.#width = words[1]!;
    const groups = groupsOf(this.count);
    const tableWords = Math.ceil((groups * (GROUP - 1) * this.#width) / 32);
    const dataWord = HEAD_WORDS + groups + tableWords;
    if (this.#width > 32 || dataWord > words.length) throw damaged();
    this.#bases = words.subarray(HEAD_WORDS, HEAD_WORDS + groups);
    this.#relative = words.subarray(HEAD_WORDS + groups, dataWord);
    this.data = section.subarray(dataWord * 4);
    this.#total = Math.floor((this.data.length * 8) / unitBits);
  }

  /**
   * Where row `at` begins; where the last one ends for `at` = `count`.
   *
   * Throws a `PackError` when that lies outside of the data.
   */
  start(at: number): number {
    const group = at >>> GROUP_BITS;
    const within = at & (GROUP - 1);
    let offset = this.#bases[group]!;
    if (within > 0) {
      offset += this.#offset((group * (GROUP - 1) + within - 1) * this.#width);
    }
    if (!(offset <= this.#total)) throw damaged();
    return offset;
  }

  #offset(place: number): number {
    return readBits(this.#relative, place, this.#width) >>> 0;
  }

  /** The bytes of row `at`, where offsets count bytes. Throws a `PackError` when they are not there. */
  bytes(at: number): Uint8Array {
    const start = this.start(at);
    const end = this.start(at + 1);
    if (start > end) throw damaged();
    return this.data.subarray(start, end);
  }

  /** The same where offsets count half words. */
  halfWords(at: number): Uint16Array {
    const start = this.start(at);
    const end = this.start(at + 1);
    if (start > end) throw damaged();
    return new Uint16Array(this.data.buffer, this.data.byteOffset + start * 2, end - start);
  }
}

function damaged(): PackError {
  return corrupt('its offsets make no sense');
}
