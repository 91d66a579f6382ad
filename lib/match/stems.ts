import { ASCII_FOLDS, COMPLEX, foldUnit, kindAt, LETTER } from './characters';
import { finishHash, HASH_SEED, hashUnit } from './hash';
import { isSeparator, numberAt } from './numbers';
import type { Tokens } from './types';
import { unitAt } from './unit-at';

/** Stems are told apart by this many bits: collisions cost less than the bytes would. */
export const STEM_BITS = 16;

/**
 * Leading characters that make a stem. Cutting words short folds inflections in any language that
 * inflects at the end, without a stemmer for each; six separates enough (five: a tenth fewer rewrites
 * found at the same rate of false labels, `npm run eval -- rewrites`).
 */
export const STEM_LENGTH = 6;

/** A word that may tell one text from another. */
export interface Stem {
  /** 0 to 2^STEM_BITS − 1. */
  hash: number;
  /** Position of its token. */
  token: number;
  /** Written with a capital inside of a sentence: most likely a name. */
  isName: boolean;
  /** Begins with a digit; its hash is that of its value, whatever its separators. */
  isNumber: boolean;
}

/**
 * The first occurrence of each stem, in text order; a name wherever it is one once.
 *
 * @param first @param last tokens to look at, inclusive; the whole text when left out.
 * @param stemOf `stemAt` of a token, where it is known already.
 */
export function stems(
  text: string,
  tokens: Tokens,
  first = 0,
  last = tokens.length - 1,
  stemOf = (token: number) => stemAt(text, tokens, token),
): Stem[] {
  const { starts, stems: plain } = tokens;
  const found: Stem[] = [];
  const byHash = new Map<number, Stem>();
  const add = (stem: Stem) => {
    byHash.set(stem.hash, stem);
    found.push(stem);
  };
  for (let token = first; token <= last; token += 1) {
    const known = plain[token]!;
    if (known !== NOT_PLAIN) {
      if (known !== NO_STEM && !byHash.has(known))
        add({ hash: known, token, isName: false, isNumber: false });
      continue;
    }
    const start = starts[token]!;
    const number = numberAt(text, start);
    const hash = number ? finishStem(number.units) : stemOf(token);
    if (hash === NO_STEM) continue;
    const isName = isCapital(text, start) && !beginsSentence(text, tokens, token);
    const stem = byHash.get(hash);
    if (stem) stem.isName ||= isName;
    else add({ hash, token, isName, isNumber: number !== null });
    if (number) token = lastOf(number.end, tokens, token);
  }
  return found;
}

/** The last token of a number that begins at `token` and ends at `end`: separators part it into several. */
export function lastOf(end: number, { starts, length }: Tokens, token: number): number {
  let last = token;
  while (last + 1 < length && starts[last + 1]! < end) last += 1;
  return last;
}

/** Whether the word that begins at `at` is written with a capital. */
export function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < ASCII_END) return unit >= 65 && unit <= 90;
  return CAPITAL.test(text.slice(at, at + 2));
}

/** The hash of the stem of a word inside of a text: as `stemHash`, without cutting the word out. */
export function stemHashAt(text: string, start: number, end: number): number {
  const hash = hashSimple(text, start, end);
  return hash < 0 ? stemHash(text.slice(start, end)) : hash;
}

const ASCII_END = 0x80;
const NINE = 0x39;
const APOSTROPHE = 0x27;
const CURLED_APOSTROPHE = 0x2019;
const SMALL_S = 0x73;
const GREEK_BEGIN = 0x370;
const GREEK_END = 0x400;
const CYRILLIC_END = 0x530;

/**
 * `stemHash` of a word of Latin or Cyrillic letters, each of which folds to one unit whatever stands
 * beside it, or −1: three words in four need no string of their own.
 */
function hashSimple(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const plain = unit < ASCII_END ? ASCII_FOLDS[unit]! : 0;
    if (plain > NINE) {
      if (length < STEM_LENGTH) hash = hashUnit(hash, plain);
      length += 1;
      continue;
    }
    if (unit === APOSTROPHE || unit === CURLED_APOSTROPHE) {
      if (at < end - 2) continue;
      const last = text.charCodeAt(end - 1);
      if (last >= ASCII_END) return -1;
      if (at === end - 2 && ASCII_FOLDS[last] === SMALL_S) break;
      continue;
    }
    const isDigit = unit >= 48 && unit <= 57;
    if (isDigit || unit >= CYRILLIC_END || (unit >= GREEK_BEGIN && unit < GREEK_END)) return -1;
    const folded = kindAt(text, at) === LETTER ? foldUnit(unit) : COMPLEX;
    if (folded === COMPLEX) return -1;
    if (length < STEM_LENGTH) hash = hashUnit(hash, folded);
    length += 1;
  }
  return finishStem(hash);
}

/** The hash of a stem out of the hash of its units. */
export function finishStem(hash: number): number {
  return finishHash(hash) >>> (32 - STEM_BITS);
}

/** What `stemAt` says of a token that makes no stem. */
export const NO_STEM = -1;
/** Stands for the stem of a word that is not of small letters a to z, in `Tokens`. */
export const NOT_PLAIN = -2;

/** The stem that `stems` makes of this token; `NO_STEM` for single letters and inside of numbers. */
export function stemAt(text: string, tokens: Tokens, token: number): number {
  const start = tokens.starts[token]!;
  const number = numberAt(text, start);
  if (number)
    return isSeparator(unitAt(text, start - 1)) && CONTINUED.test(text.slice(start - 2, start))
      ? NO_STEM
      : finishStem(number.units);
  const end = tokens.ends[pairedWith(tokens, token)]!;
  return end - start < 2 ? NO_STEM : stemHashAt(text, start, end);
}

/** The hash of a word's stem, for lists of common words. */
export function stemHash(word: string): number {
  return hashStem(DIGIT.test(word) ? word : folded(word).slice(0, STEM_LENGTH));
}

const SPACE = 0x20;
const DIGIT = /\p{Nd}/u;
const CAPITAL = /^\p{Lu}/u;
/** A digit and a separator: what follows is the rest of a number. */
const CONTINUED = /^\p{Nd}[.,'’\u00a0\u202f]$/u;
const POSSESSIVE = /['’]s$/;
const APOSTROPHES = /['’]/g;
const SENTENCE_EDGE = /[.!?…。！？:"“”„«»\n]/;

function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(POSSESSIVE, '').replace(APOSTROPHES, '');
}

/** Scripts without spaces go by pairs of characters: one alone tells little. */
export function pairedWith(tokens: Tokens, token: number): number {
  const next = token + 1;
  if (!tokens.unspaced[token] || next === tokens.length || !tokens.unspaced[next]) return token;
  return tokens.starts[next] === tokens.ends[token] ? next : token;
}

/** Whether a capital is due to the sentence, not to the word. */
export function beginsSentence(text: string, tokens: Tokens, token: number): boolean {
  if (token === 0) return true;
  const from = tokens.ends[token - 1]!;
  const to = tokens.starts[token]!;
  if (to === from + 1 && text.charCodeAt(from) === SPACE) return false;
  return SENTENCE_EDGE.test(text.slice(from, to));
}

function hashStem(stem: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < stem.length; at += 1) hash = hashUnit(hash, stem.charCodeAt(at));
  return finishStem(hash);
}
