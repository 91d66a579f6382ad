import { finishHash, HASH_SEED, hashUnit } from './hash';
import type { Tokens } from './types';

/** Stems are told apart by this many bits: collisions cost less than the bytes would. */
export const STEM_BITS = 16;

/**
 * Leading characters that make a stem. Cutting words short folds inflections in any language that
 * inflects at the end, without a stemmer for each; six separates enough (five: a tenth fewer rewrites
 * found at the same rate of false labels, `npm run eval -- rewrites`).
 */
const STEM_LENGTH = 6;

/** A word that may tell one text from another. */
export interface Stem {
  /** 0 to 2^STEM_BITS − 1. */
  hash: number;
  /** Position of its token. */
  token: number;
  /** Written with a capital inside of a sentence: most likely a name. */
  isName: boolean;
  /** Has a digit. */
  isNumber: boolean;
}

/**
 * The first occurrence of each stem, in text order; a name wherever it is one once.
 *
 * @param first @param last tokens to look at, inclusive; the whole text when left out.
 */
export function stems(text: string, tokens: Tokens, first = 0, last = tokens.length - 1): Stem[] {
  const found = new Map<number, Stem>();
  for (let token = first; token <= last; token += 1) {
    const word = text.slice(tokens.starts[token], tokens.ends[pairedWith(tokens, token)]);
    const isNumber = DIGIT.test(word);
    if (word.length < 2 && !isNumber) continue;
    const hash = stemHash(word);
    const isName = CAPITAL.test(word) && !beginsSentence(text, tokens, token);
    const known = found.get(hash);
    if (known) known.isName ||= isName;
    else found.set(hash, { hash, token, isName, isNumber });
  }
  return [...found.values()];
}

/** The hash of a word's stem, for lists of common words. */
export function stemHash(word: string): number {
  return hashStem(DIGIT.test(word) ? word : folded(word).slice(0, STEM_LENGTH));
}

const DIGIT = /\p{Nd}/u;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s$/;
const APOSTROPHE = /['’]/g;
const SENTENCE_EDGE = /[.!?…。！？:"“”„«»\n]/;

function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(POSSESSIVE, '').replace(APOSTROPHE, '');
}

/** Scripts without spaces go by pairs of characters: one alone tells little. */
function pairedWith({ starts, ends, unspaced, length }: Tokens, token: number): number {
  const next = token + 1;
  if (!unspaced[token] || next === length || !unspaced[next]) return token;
  return starts[next] === ends[token] ? next : token;
}

/** Whether a capital is due to the sentence, not to the word. */
export function beginsSentence(text: string, tokens: Tokens, token: number): boolean {
  if (token === 0) return true;
  return SENTENCE_EDGE.test(text.slice(tokens.ends[token - 1], tokens.starts[token]));
}

function hashStem(stem: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < stem.length; at += 1) hash = hashUnit(hash, stem.charCodeAt(at));
  return finishHash(hash) >>> (32 - STEM_BITS);
}
