import { Room } from './room';
import { lastOf, NO_STEM, NOT_PLAIN, pairedWith, STEM_BITS, stemHashAt } from './stems';
import type { Tokens } from './types';
import { tellingWords } from './word-table';

/** The stems of a text that an index keeps: parallel arrays, in text order. They hold until the next text is read. */
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
    // One more where it was not met: nobody could predict a branch.
    const bits = met[hash >> 3]!;
    hashes[count] = hash;
    places[count] = token;
    count += 1 - ((bits >> (hash & 7)) & 1);
    met[hash >> 3] = bits | (1 << (hash & 7));
    if (numberEnd > 0) token = lastOf(numberEnd, tokens, token);
  }
  for (let at = 0; at < count; at += 1) met[hashes[at]! >> 3] = 0;
  return { hashes: hashes.subarray(0, count), tokens: places.subarray(0, count) };
}

/** Of a character of a script without spaces and the one behind it. */
function pairHash(text: string, tokens: Tokens, token: number): number {
  const start = tokens.starts[token]!;
  const end = tokens.ends[pairedWith(tokens, token)]!;
  return end - start < 2 ? NO_STEM : stemHashAt(text, start, end);
}
