import { type Hit, hitAt } from '../match/hits';
import { bits32, readBits } from './bits';
import {
  bucketsOf,
  type FingerprintCode,
  hashValue,
  LARGEST_BUCKET,
  payloadBits,
  WIDTH_BITS,
} from './fingerprint-code';
import { corrupt, type PackError } from './problems';
import type { Rows } from './rows';

/** Hits of each entry: entry number → hits, by position. */
export type HitsByEntry = Map<number, Hit[]>;

/** The fingerprints of a pack, in place (section `copy`, see `format`). */
export class FingerprintIndex {
  readonly #rows: Rows;
  readonly #words: Uint32Array;
  readonly #code: FingerprintCode;
  readonly #payloadBits: number;

  /** Throws a `PackError` when there are not as many rows as the code has buckets. */
  constructor(rows: Rows, code: FingerprintCode) {
    if (rows.count !== bucketsOf(code)) throw damaged();
    this.#rows = rows;
    this.#words = new Uint32Array(rows.data.buffer, rows.data.byteOffset, rows.data.length >> 2);
    this.#code = code;
    this.#payloadBits = payloadBits(code);
  }

  /**
   * Which of a page's shingles each entry has among its fingerprints.
   *
   * Throws a `PackError` when a bucket makes no sense.
   * Cost: some twenty differences a shingle, and payloads where one is met: 0.07 ms for 500 words among
   * 10,000 articles (`npm run bench`).
   */
  lookup(hashes: Uint32Array): HitsByEntry {
    const { range, restBits } = this.#code;
    const restMask = (1 << restBits) - 1;
    const found: HitsByEntry = new Map();
    for (let at = 0; at < hashes.length; at += 1) {
      const value = hashValue(hashes[at]!, range);
      this.#lookupIn(value >>> restBits, value & restMask, at, found);
    }
    return found;
  }

  /** Differences are read from the bucket's start, payloads backwards from its end. */
  #lookupIn(bucket: number, rest: number, position: number, found: HitsByEntry): void {
    const words = this.#words;
    const wide = this.#payloadBits;
    this.#rows.locate(bucket);
    let at = this.#rows.begin;
    const { end } = this.#rows;
    if (at === end) return;
    if (at > end || end - at > LARGEST_BUCKET) throw damaged();
    const width = readBits(words, at, WIDTH_BITS);
    at += WIDTH_BITS;
    let last = end;
    let first = 0;
    let value = 0;
    let window = bits32(words, at);
    // Bits of the window that are read already: one window holds some eight differences.
    let used = 0;
    while (at + used < last) {
      let zeros = Math.clz32(window << used);
      if (used + zeros + width > 31) {
        at += used;
        used = 0;
        window = bits32(words, at);
        while (window === 0 && at < last) {
          at += 32;
          value += 32 << width;
          window = bits32(words, at);
        }
        zeros = Math.clz32(window);
      }
      value += zeros << width;
      used += zeros + 1;
      if (width > 0) {
        if (used + width > 32) {
          at += used;
          used = 0;
          window = bits32(words, at);
        }
        value += (window << used) >>> (32 - width);
        used += width;
      }
      if (value > rest) break;
      last -= wide;
      if (value === rest && first === 0) first = last;
    }
    at += used;
    if (at > last) throw damaged();
    if (first > 0) this.#take(first, last, position, found);
  }

  /** Payloads from `first` backwards to `last`: of one hash while they descend. */
  #take(first: number, last: number, position: number, found: HitsByEntry): void {
    const wide = this.#payloadBits;
    if (first === last) {
      this.#hit(readBits(this.#words, first, wide), true, position, found);
      return;
    }
    let same: number[] = [];
    for (let at = first; at >= last; at -= wide) {
      const payload = readBits(this.#words, at, wide);
      if (same.length > 0 && payload > same[same.length - 1]!) {
        this.#hits(same, position, found);
        same = [];
      }
      same.push(payload);
    }
    this.#hits(same, position, found);
  }

  /** Those of one hash; rare when they are all of one entry. */
  #hits(payloads: readonly number[], position: number, found: HitsByEntry): void {
    const first = this.#entryOf(payloads[0]!);
    const isRare = first === this.#entryOf(payloads[payloads.length - 1]!);
    for (const payload of payloads) this.#hit(payload, isRare, position, found);
  }

  #hit(payload: number, isRare: boolean, position: number, found: HitsByEntry): void {
    const { modulus, entries } = this.#code;
    const entry = this.#entryOf(payload);
    if (entry >= entries) throw damaged();
    const hit = hitAt(position, payload - entry * modulus, modulus, isRare);
    const hits = found.get(entry);
    if (hits) hits.push(hit);
    else found.set(entry, [hit]);
  }

  /** A payload has at most 26 bits. */
  #entryOf(payload: number): number {
    return (payload / this.#code.modulus) | 0;
  }
}

function damaged(): PackError {
  return corrupt('its fingerprints make no sense');
}
