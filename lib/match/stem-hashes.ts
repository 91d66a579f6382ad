import { Room } from './room';
import { lastOf, NO_STEM, NOT_PLAIN, pairedWith, STEM_BITS, stemHashAt } from './stems';
import type { Tokens } from './types';
import { tellingWords } from './word-table';

/** The stems of a text that an index keeps: parallel arrays, in text order. */
export interface StemHashes {
  hashes: Uint16Array;
  /** Token of the first occurrence of each. */
  tokens: Uint32Array;
}

/** A bit for each hash that was met in a text; small enough for a processor's nearest cache. */
const met = new Uint8Array(2 ** STEM_BITS / 8);

const hashRoom = new Room(length => new Uint16Array(length));
const placeRoom = new Room(length => new Uint32Array(length));

/** The hashes of `stems`, without what only a page needs to know of them. Cost: a tenth. */
export function stemHashes(
  text: string,
  tokens: Tokens,
  words = tellingWords(text, tokens),
): StemHashes {
  const hashes = hashRoom.take(tokens.length);
  const places = placeRoom.take(tokens.length);
  let count = 0;
  let at = 0;
  for (let token = 0; token < tokens.length; token += 1) {
    let hash = tokens.stems[token]!;
    let numberEnd = 0;
    if (hash === NOT_PLAIN) {
      while (words.tokens[at]! < token) at += 1;
      numberEnd = words.numberEnds[at]!;
      if (numberEnd === 0 && tokens.unspaced[token] === 1) hash = pairHash(text, tokens, token);
      else hash = words.stems[at]!;
    }
    if (hash === NO_STEM) continue;
    const bit = 1 << (hash & 7);
    if ((met[hash >> 3]! & bit) === 0) {
      met[hash >> 3]! |= bit;
      hashes[count] = hash;
      places[count] = token;
      count += 1;
    }
    if (numberEnd > 0) token = lastOf(numberEnd, tokens, token);
  }
  for (let at = 0; at < count; at += 1) met[hashes[at]! >> 3] = 0;
  // One buffer is faster to have than two.
  const buffer = new ArrayBuffer(count * (4 + 2));
  const found = {
    tokens: new Uint32Array(buffer, 0, count),
    hashes: new Uint16Array(buffer, count * 4, count),
  };
  found.tokens.set(places.subarray(0, count));
  found.hashes.set(hashes.subarray(0, count));
  return found;
}

/** Of a character of a script without spaces and the one behind it. */
function pairHash(text: string, tokens: Tokens, token: number): number {
  const start = tokens.starts[token]!;
  const end = tokens.ends[pairedWith(tokens, token)]!;
  return end - start < 2 ? NO_STEM : stemHashAt(text, start, end);
}
