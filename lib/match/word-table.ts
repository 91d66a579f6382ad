import { CALENDAR_WORDS, calendarKey } from './calendar';
import { factHash } from './fact-hash';
import { HASH_SEED } from './hash';
import { nameHash } from './name-hash';
import { NUMBER_WORDS, numberWord, powerOfTen } from './number-words';
import { isAsciiDigit, numberAt } from './numbers';
import { finishStem, isCapital, NO_STEM, NOT_PLAIN, stemHashAt } from './stems';
import { beginsSynonym } from './synonyms';
import { tokenise } from './tokens';
import type { Tokens } from './types';

/** What a word tells by itself, as it is written, in bits: the same wherever it stands. */
export const CAPITAL = 1;
/** Its last letter is a capital: a dot behind it may belong to an abbreviation. */
export const ENDS_CAPITAL = 2;
export const HAS_DIGIT = 4;
const BEGINS_NUMBER = 8;
export const BEGINS_SYNONYM = 16;
/** It is a weekday or a month. */
export const DATE = 32;
/** It may be part of a name, and is no date. */
export const NAME = 64;
const VALUE_SHIFT = 8;
const POWER_SHIFT = 16;

/** The number that a word spells, from two on; 0 for other words. */
export function spelledNumber(signs: number): number {
  return (signs >> VALUE_SHIFT) & 0xff;
}

/** The power of ten by which a word multiplies the number that stands before it; 0 for other words. */
export function powerOf(signs: number): number {
  return signs >> POWER_SHIFT;
}

/** The words of a text that tell something by themselves, in order: parallel arrays, which may be longer. */
export interface TellingWords {
  count: number;
  /** Of the arrays. */
  length: number;
  tokens: Uint32Array;
  signs: Uint32Array;
  /** See `stemHash`; `NO_STEM` for single letters. Means nothing of plain words and inside of numbers. */
  stems: Int32Array;
  /** Hash of the name, the date or the number that it is. */
  facts: Uint32Array;
  /** UTF-16 offset behind the number that begins with it; 0 where none does. */
  numberEnds: Uint32Array;
}

/** Room for so many words. */
export function wordRoom(length: number): TellingWords {
  return {
    count: 0,
    length,
    tokens: new Uint32Array(length),
    signs: new Uint32Array(length),
    stems: new Int32Array(length),
    facts: new Uint32Array(length),
    numberEnds: new Uint32Array(length),
  };
}

/**
 * Words met so far, a row of five numbers each in one of the two places that its spelling says, side by
 * side; of those that come later there, the last two are known. News use some ten thousand different words
 * that tell something, and each of them again and again: with one place each, 5.5 % of those in 10,000
 * articles were met anew. A word is known by two hashes of 32 bits, of what it is normalised to
 * and of how it is spelt: objects with their texts took twice the time, most of it waiting for memory.
 */
const known = new Int32Array(2 ** 15 * 8);
const LAST_PAIR = 2 ** 14 - 1;
const PAIR_SHIFT = 4;
const ROW = 8;

/**
 * All words that are not of small letters alone, and those that mean a date or a number.
 *
 * @param room for as many as there are tokens; what is answered is this.
 * Cost: about 10 µs for 500 words, if those that tell something were met before.
 */
export function tellingWords(
  text: string,
  tokens: Tokens,
  room = wordRoom(tokens.length),
): TellingWords {
  const { hashes, starts, ends, stems, length } = tokens;
  const mayMean = bitsOfMeaning();
  let count = 0;
  let numberEnd = 0;
  for (let token = 0; token < length; token += 1) {
    if (stems[token] !== NOT_PLAIN && mayMean[hashes[token]! & LOW_BITS] === 0) continue;
    room.tokens[count] = token;
    const start = starts[token]!;
    const end = ends[token]!;
    if (isNumeral(text, start, end)) {
      room.signs[count] = HAS_DIGIT | BEGINS_NUMBER;
    } else {
      const row = rowOf(text, start, end, hashes[token]! | 0);
      room.signs[count] = known[row + 2]! & ~KNOWN;
      room.stems[count] = known[row + 3]!;
      room.facts[count] = known[row + 4]!;
    }
    const mayBegin = start >= numberEnd && room.signs[count]! & BEGINS_NUMBER;
    const number = mayBegin ? numberAt(text, start) : null;
    room.numberEnds[count] = 0;
    if (number) {
      numberEnd = number.end;
      room.numberEnds[count] = numberEnd;
      room.stems[count] = finishStem(number.units);
      room.facts[count] = number.fact;
    }
    count += 1;
  }
  room.count = count;
  return room;
}

function isNumeral(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isAsciiDigit(text.charCodeAt(at))) at += 1;
  return at === end;
}

/** Where a word stands in the table: it is met where it is not known. @param hash signed */
function rowOf(text: string, start: number, end: number, hash: number): number {
  let spelling = HASH_SEED;
  for (let at = start; at < end; at += 1) {
    spelling = Math.imul(spelling ^ text.charCodeAt(at), SPELLING_PRIME);
  }
  spelling ^= spelling >>> 15;
  const row = (spelling & LAST_PAIR) << PAIR_SHIFT;
  if (isAt(row, hash, spelling)) return row;
  if (isAt(row + ROW, hash, spelling)) return row + ROW;
  known.copyWithin(row + ROW, row, row + ROW);
  known[row] = hash;
  known[row + 1] = spelling;
  meet(text.slice(start, end), row);
  return row;
}

function isAt(row: number, hash: number, spelling: number): boolean {
  return known[row] === hash && known[row + 1] === spelling && known[row + 2] !== 0;
}

/** Not that of `hashUnit`: where one of the two hashes is the same of two words the other differs. */
const SPELLING_PRIME = 0x9e3779b1;
/** A row that is not empty. */
const KNOWN = 0x80;

/** The signs of a token. @param at of the words to look from; none of them stands behind it. */
export function signsOfToken({ tokens, signs, count }: TellingWords, at: number, token: number) {
  let place = at;
  while (place < count && tokens[place]! < token) place += 1;
  return place < count && tokens[place] === token ? signs[place]! : 0;
}

const NAME_BEGIN = /^\p{Lu}\p{L}/u;
const LAST_CAPITAL = /\p{Lu}$/u;
const DIGIT = /\p{Nd}/u;
const SHORTEST_DATE = 3;
/** Words that mean a date or a number. */
const MEANING = new Set([...CALENDAR_WORDS, ...NUMBER_WORDS]);
const LOW_BITS = 2 ** 14 - 1;
let meaningBits: Uint8Array | null = null;

/**
 * Marks what the lowest bits of their hashes are: nearly every other word is told apart by them. Made
 * when first asked for: the background starts without it.
 */
function bitsOfMeaning(): Uint8Array {
  if (meaningBits) return meaningBits;
  meaningBits = new Uint8Array(LOW_BITS + 1);
  // One text of them all: a word by itself takes ten times as long.
  const { hashes } = tokenise([...MEANING].map(word => word.split('-', 1)[0]).join(' '));
  for (const hash of hashes) meaningBits[hash & LOW_BITS] = 1;
  return meaningBits;
}

/** Puts what a word tells into a row of the table. */
function meet(word: string, row: number): void {
  const capital = isCapital(word, 0);
  const mayMean = bitsOfMeaning()[known[row]! & LOW_BITS] === 1;
  const hasMeaning = mayMean && MEANING.has(word.toLowerCase());
  const isDate = hasMeaning && (capital || word.length >= SHORTEST_DATE);
  const date = isDate ? calendarKey(word) : undefined;
  const power = (hasMeaning ? powerOfTen(word) : undefined) ?? 0;
  const value = (hasMeaning ? numberWord(word) : undefined) ?? 0;
  // "Millionen" belongs to the number before it.
  const isPower = power > 0 && word.length > 2;
  const isName = date === undefined && capital && NAME_BEGIN.test(word) && !isPower;
  known[row + 2] =
    KNOWN |
    (capital ? CAPITAL : 0) |
    (LAST_CAPITAL.test(word) ? ENDS_CAPITAL : 0) |
    (DIGIT.test(word) ? HAS_DIGIT : 0) |
    (numberAt(word, 0) ? BEGINS_NUMBER : 0) |
    (capital && beginsSynonym(word) ? BEGINS_SYNONYM : 0) |
    (date === undefined ? 0 : DATE) |
    (isName ? NAME : 0) |
    (value << VALUE_SHIFT) |
    (power << POWER_SHIFT);
  known[row + 3] = word.length < 2 ? NO_STEM : stemHashAt(word, 0, word.length);
  known[row + 4] = date !== undefined ? factHash(date) : isName ? nameHash(word) : 0;
}
