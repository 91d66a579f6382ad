import { BitWriter } from './bits';
import { bytesOf } from './bytes';
import {
  bucketsOf,
  type FingerprintCode,
  hashValue,
  LARGEST_BUCKET,
  LARGEST_WIDTH,
  payloadBits,
  WIDTH_BITS,
} from './fingerprint-code';
import { writeRows } from './rows';

/**
 * Writes the section `copy` of a pack from fingerprints that come by ascending hash, one at a time:
 * what is kept in memory is the section itself. Repeats are left out here.
 */
export class FingerprintWriter {
  /** Fingerprints written so far. */
  written = 0;
  readonly #code: FingerprintCode;
  readonly #payloadBits: number;
  readonly #bits = new BitWriter();
  readonly #lengths: Uint32Array;
  /**
   * The hash and the value that are being read, none at first, and the value less its bucket's first. No whole number
   * is there before: where a field of small ones gets a large one, all that uses it is compiled again.
   */
  #hash = Number.NaN;
  #value = Number.NaN;
  #rest = 0;
  /** Where the payloads of that hash begin in the bucket; and those of each hash of that value. */
  #hashBegin = 0;
  #hashesOfValue = 0;
  readonly #begins: number[] = [];
  /** What the bucket holds so far: rests of values, and payloads; used again and again. */
  #bucket = 0;
  #count = 0;
  #rests = new Uint32Array(USUAL_BUCKET);
  #payloads = new Uint32Array(USUAL_BUCKET);

  constructor(code: FingerprintCode) {
    this.#code = code;
    this.#payloadBits = payloadBits(code);
    this.#lengths = new Uint32Array(bucketsOf(code));
  }

  /**
   * @param hash at least the one before; 32 bits.
   * @param position in tokens.
   * Throws a `RangeError` when there are more fingerprints than offsets can count.
   */
  add(hash: number, entry: number, position: number): void {
    this.addPayload(hash, payloadOf(this.#code, entry, position));
  }

  /** The same. @param payload see `payloadOf`; few of one hash, as boilerplate is none of them */
  addPayload(hash: number, payload: number): void {
    if (hash !== this.#hash) this.#startHash(hash);
    if (this.#count === this.#payloads.length) this.#grow();
    const payloads = this.#payloads;
    // Those of one hash descend, each once.
    let place = this.#count;
    while (place > this.#hashBegin && payloads[place - 1]! < payload) place -= 1;
    if (place > this.#hashBegin && payloads[place - 1] === payload) return;
    for (let at = this.#count; at > place; at -= 1) payloads[at] = payloads[at - 1]!;
    payloads[place] = payload;
    this.#rests[this.#count] = this.#rest;
    this.#count += 1;
  }

  /** The section's data as far as it is ready, each byte once: for whoever writes it to a file. */
  takeData(): Uint8Array {
    return bytesOf(this.#bits.take());
  }

  /** The section's rows: their lengths in bits, and what of their data was not taken. */
  finishRows(): { lengths: Uint32Array; data: Uint8Array } {
    this.#endValue();
    this.#endBucket();
    return { lengths: this.#lengths, data: bytesOf(this.#bits.finish()) };
  }

  /** The section. */
  finish(): Uint8Array {
    const { lengths, data } = this.finishRows();
    return writeRows(lengths, data);
  }

  #startHash(hash: number): void {
    const value = hashValue(hash, this.#code.range);
    if (value !== this.#value) this.#startValue(value);
    this.#hash = hash;
    this.#hashBegin = this.#count;
    this.#begins[this.#hashesOfValue] = this.#count;
    this.#hashesOfValue += 1;
  }

  #startValue(value: number): void {
    this.#endValue();
    const { restBits } = this.#code;
    const bucket = value >>> restBits;
    if (bucket !== this.#bucket) this.#endBucket();
    this.#bucket = bucket;
    this.#value = value;
    this.#rest = value & ((1 << restBits) - 1);
  }

  /**
   * Hashes of one value stay apart by order alone: payloads of one descend, and where they ascend the
   * next hash begins. Taken by their largest payload that always works.
   */
  #endValue(): void {
    const hashes = this.#hashesOfValue;
    this.#hashesOfValue = 0;
    if (hashes < 2) return;
    const begin = this.#begins[0]!;
    if (this.#count - begin === hashes) ascending(this.#payloads, begin, this.#count);
    else byLargest(this.#payloads.subarray(0, this.#count), this.#begins.slice(0, hashes));
  }

  #endBucket(): void {
    if (this.#count === 0) return;
    const begin = this.#bits.length;
    this.#writeBucket();
    const length = this.#bits.length - begin;
    if (length > LARGEST_BUCKET || this.#bits.length >= 2 ** 32) {
      throw new RangeError('More fingerprints than a pack can hold: build several packs.');
    }
    this.#lengths[this.#bucket] = length;
    this.written += this.#count;
    this.#count = 0;
  }

  #writeBucket(): void {
    const bits = this.#bits;
    const count = this.#count;
    const payloads = this.#payloads;
    const differences = this.#rests;
    for (let at = count - 1; at > 0; at -= 1) differences[at]! -= differences[at - 1]!;
    const width = bestWidth(differences, count);
    const lowBits = (1 << width) - 1;
    bits.write(width, WIDTH_BITS);
    for (let at = 0; at < count; at += 1) {
      bits.writeUnary(differences[at]! >>> width);
      if (width > 0) bits.write(differences[at]! & lowBits, width);
    }
    for (let at = count - 1; at >= 0; at -= 1) bits.write(payloads[at]!, this.#payloadBits);
  }

  #grow(): void {
    const [rests, payloads] = [this.#rests, this.#payloads];
    this.#rests = new Uint32Array(rests.length * 2);
    this.#rests.set(rests);
    this.#payloads = new Uint32Array(payloads.length * 2);
    this.#payloads.set(payloads);
  }
}

/** More than most buckets have. */
const USUAL_BUCKET = 256;

/** Puts some payloads in order; few (by insertion). */
function ascending(payloads: Uint32Array, begin: number, end: number): void {
  for (let next = begin + 1; next < end; next += 1) {
    const payload = payloads[next]!;
    let at = next;
    for (; at > begin && payloads[at - 1]! > payload; at -= 1) payloads[at] = payloads[at - 1]!;
    payloads[at] = payload;
  }
}

/** Orders groups of payloads by the first of each. @param begins of the groups; the last ends with the payloads */
function byLargest(payloads: Uint32Array, begins: readonly number[]): void {
  const groups = begins.map((from, at) => payloads.slice(from, begins[at + 1]));
  let next = begins[0]!;
  for (const group of groups.sort((a, b) => a[0]! - b[0]!)) {
    payloads.set(group, next);
    next += group.length;
  }
}

/** What a fingerprint points to, as one number. @param position in tokens */
export function payloadOf({ modulus }: FingerprintCode, entry: number, position: number): number {
  return entry * modulus + (position % modulus);
}

/**
 * Bits a fingerprint that a bucket may be longer for having width 0: such a bucket is read 32 bits at a
 * time. That takes a byte an article, and a third off the time of a question (`npm run bench`).
 */
const MORE_BITS = 1;

/** The width of low bits that needs the fewest bits in all (Rice 1979), or 0 where that is not much longer. */
function bestWidth(differences: Uint32Array, count: number): number {
  let best = 0;
  let fewest = Infinity;
  let withoutWidth = 0;
  for (let width = 0; width <= LARGEST_WIDTH; width += 1) {
    let bits = count * width;
    for (let at = 0; at < count; at += 1) bits += differences[at]! >>> width;
    if (width === 0) withoutWidth = bits;
    if (bits >= fewest) break;
    best = width;
    fewest = bits;
  }
  return withoutWidth <= fewest + count * MORE_BITS ? 0 : best;
}
