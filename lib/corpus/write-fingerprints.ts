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
  /** Values of a bucket. */
  readonly #bucketValues: number;
  readonly #bits = new BitWriter();
  readonly #lengths: Uint32Array;
  /** The hash and the value that are being read. */
  #hash = -1;
  #value = -1;
  /** Where the payloads of that hash begin in the bucket; and those of each hash of that value. */
  #hashBegin = 0;
  #hashesOfValue = 0;
  readonly #begins: number[] = [];
  /** What the bucket holds so far: values less the bucket's first, and payloads; used again and again. */
  #bucket = 0;
  #count = 0;
  readonly #rests: number[] = [];
  readonly #payloads: number[] = [];

  constructor(code: FingerprintCode) {
    this.#code = code;
    this.#payloadBits = payloadBits(code);
    this.#bucketValues = 2 ** code.restBits;
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

  /** The same. @param payload see `payloadOf` */
  addPayload(hash: number, payload: number): void {
    if (hash !== this.#hash) {
      this.#endHash();
      const value = hashValue(hash, this.#code.range);
      if (value !== this.#value) this.#startValue(value);
      this.#hash = hash;
      this.#hashBegin = this.#count;
      this.#begins[this.#hashesOfValue] = this.#count;
      this.#hashesOfValue += 1;
    }
    this.#put(this.#value % this.#bucketValues, payload);
  }

  #put(rest: number, payload: number): void {
    this.#rests[this.#count] = rest;
    this.#payloads[this.#count] = payload;
    this.#count += 1;
  }

  /** The section's data as far as it is ready, each byte once: for whoever writes it to a file. */
  takeData(): Uint8Array {
    return bytesOf(this.#bits.take());
  }

  /** The section's rows: their lengths in bits, and what of their data was not taken. */
  finishRows(): { lengths: Uint32Array; data: Uint8Array } {
    this.#endHash();
    this.#endValue();
    this.#endBucket();
    return { lengths: this.#lengths, data: bytesOf(this.#bits.finish()) };
  }

  /** The section. */
  finish(): Uint8Array {
    const { lengths, data } = this.finishRows();
    return writeRows(lengths, data);
  }

  #startValue(value: number): void {
    this.#endValue();
    this.#value = value;
    const bucket = Math.floor(value / this.#bucketValues);
    if (bucket === this.#bucket) return;
    this.#endBucket();
    this.#bucket = bucket;
  }

  /** Payloads of one hash descend, each once. */
  #endHash(): void {
    const begin = this.#hashBegin;
    if (this.#count - begin < 2) return;
    const payloads = this.#payloads.slice(begin, this.#count).sort((a, b) => b - a);
    this.#count = begin;
    const rest = this.#rests[begin]!;
    payloads.forEach((payload, at) => {
      if (payload !== payloads[at - 1]) this.#put(rest, payload);
    });
  }

  /**
   * Hashes of one value stay apart by order alone: payloads of one descend, and where they ascend the
   * next hash begins. Taken by their largest payload that always works.
   */
  #endValue(): void {
    const first = this.#count - 2;
    if (this.#hashesOfValue === 2 && this.#begins[0] === first) {
      // One payload each: by far the most that have company.
      const [one, other] = [this.#payloads[first]!, this.#payloads[first + 1]!];
      if (one > other) {
        this.#payloads[first] = other;
        this.#payloads[first + 1] = one;
      }
    } else if (this.#hashesOfValue > 1) {
      const begins = this.#begins.slice(0, this.#hashesOfValue);
      const begin = begins[0]!;
      const alike = begins
        .map((from, at) => this.#payloads.slice(from, begins[at + 1] ?? this.#count))
        .sort((a, b) => a[0]! - b[0]!);
      this.#count = begin;
      const rest = this.#rests[begin]!;
      for (const payloads of alike) for (const payload of payloads) this.#put(rest, payload);
    }
    this.#hashesOfValue = 0;
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
    const differences = this.#rests;
    for (let at = this.#count - 1; at > 0; at -= 1) differences[at]! -= differences[at - 1]!;
    const width = bestWidth(differences, this.#count);
    const lowBits = 2 ** width - 1;
    this.#bits.write(width, WIDTH_BITS);
    for (let at = 0; at < this.#count; at += 1) {
      this.#bits.writeUnary(differences[at]! >>> width);
      this.#bits.write(differences[at]! & lowBits, width);
    }
    for (let at = this.#count - 1; at >= 0; at -= 1) {
      this.#bits.write(this.#payloads[at]!, this.#payloadBits);
    }
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
function bestWidth(differences: readonly number[], count: number): number {
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
