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
  /** Payloads of the hash that is being read. */
  #hash = -1;
  #same: number[] = [];
  /** Payloads of each hash with the value that is being read. */
  #value = -1;
  #alike: number[][] = [];
  /** What the bucket holds so far: values less the bucket's first, and payloads. */
  #bucket = 0;
  #rests: number[] = [];
  #payloads: number[] = [];

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
      this.#hash = hash;
      const value = hashValue(hash, this.#code.range);
      if (value !== this.#value) this.#startValue(value);
    }
    this.#same.push(payload);
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

  #endHash(): void {
    const payloads = withoutRepeats(this.#same);
    this.#same = [];
    if (payloads.length > 0) this.#alike.push(payloads);
  }

  /**
   * Hashes of one value stay apart by order alone: payloads of one descend, and where they ascend the
   * next hash begins. Taken by their largest payload that always works.
   */
  #endValue(): void {
    const rest = this.#value % this.#bucketValues;
    const only = this.#alike.length === 1 ? this.#alike[0]! : null;
    if (only?.length === 1) {
      this.#rests.push(rest);
      this.#payloads.push(only[0]!);
      this.#alike.pop();
      return;
    }
    for (const payloads of this.#alike.sort((a, b) => a[0]! - b[0]!)) {
      for (const payload of payloads) {
        this.#rests.push(rest);
        this.#payloads.push(payload);
      }
    }
    this.#alike = [];
  }

  #endBucket(): void {
    if (this.#rests.length === 0) return;
    const begin = this.#bits.length;
    this.#writeBucket();
    const length = this.#bits.length - begin;
    if (length > LARGEST_BUCKET || this.#bits.length >= 2 ** 32) {
      throw new RangeError('More fingerprints than a pack can hold: build several packs.');
    }
    this.#lengths[this.#bucket] = length;
    this.written += this.#rests.length;
    this.#rests = [];
    this.#payloads = [];
  }

  #writeBucket(): void {
    const differences = this.#rests.map((rest, at) => rest - (this.#rests[at - 1] ?? 0));
    const width = bestWidth(differences);
    const lowBits = 2 ** width - 1;
    this.#bits.write(width, WIDTH_BITS);
    for (const difference of differences) {
      this.#bits.writeUnary(difference >>> width);
      this.#bits.write(difference & lowBits, width);
    }
    for (let at = this.#payloads.length - 1; at >= 0; at -= 1) {
      this.#bits.write(this.#payloads[at]!, this.#payloadBits);
    }
  }
}

/** What a fingerprint points to, as one number. @param position in tokens */
export function payloadOf({ modulus }: FingerprintCode, entry: number, position: number): number {
  return entry * modulus + (position % modulus);
}

/** Distinct payloads, descending. */
function withoutRepeats(payloads: number[]): number[] {
  if (payloads.length < 2) return payloads;
  return payloads.sort((a, b) => b - a).filter((payload, at) => payload !== payloads[at - 1]);
}

/**
 * Bits a fingerprint that a bucket may be longer for having width 0: such a bucket is read 32 bits at a
 * time. That takes a byte an article, and a third off the time of a question (`npm run bench`).
 */
const MORE_BITS = 1;

/** The width of low bits that needs the fewest bits in all (Rice 1979), or 0 where that is not much longer. */
function bestWidth(differences: readonly number[]): number {
  let best = 0;
  let fewest = Infinity;
  let withoutWidth = 0;
  for (let width = 0; width <= LARGEST_WIDTH; width += 1) {
    let bits = differences.length * width;
    for (const difference of differences) bits += difference >>> width;
    if (width === 0) withoutWidth = bits;
    if (bits >= fewest) break;
    best = width;
    fewest = bits;
  }
  return withoutWidth <= fewest + differences.length * MORE_BITS ? 0 : best;
}
