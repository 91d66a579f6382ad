import { numberAt } from './numbers';
import { lastOf, pairedWith, STEM_BITS, stemHash, stemHashAt } from './stems';
import type { Tokens } from './types';

/** The stems of a text that an index keeps: parallel arrays, in text order. */
export interface StemHashes {
  hashes: Uint16Array;
  /** Token of the first occurrence of each. */
  tokens: Uint32Array;
}

/** When each hash was last met: a number of a text. Used again and again, so that no text clears it. */
const met = new Uint32Array(2 ** STEM_BITS);
let texts = 0;

/** The hashes of `stems`, without what only a page needs to know of them. Cost: half as much. */
export function stemHashes(text: string, tokens: Tokens): StemHashes {
  texts += 1;
  const hashes = new Uint16Array(tokens.length);
  const places = new Uint32Array(tokens.length);
  let count = 0;
  for (let token = 0; token < tokens.length; token += 1) {
    const start = tokens.starts[token]!;
    const end = tokens.ends[pairedWith(tokens, token)]!;
    const number = numberAt(text, start);
    if (!number && end - start < 2) continue;
    const hash = number ? stemHash(number.value) : stemHashAt(text, start, end);
    if (met[hash] !== texts) {
      met[hash] = texts;
      hashes[count] = hash;
      places[count] = token;
      count += 1;
    }
    if (number) token = lastOf(number, tokens, token);
  }
  return { hashes: hashes.slice(0, count), tokens: places.slice(0, count) };
}
