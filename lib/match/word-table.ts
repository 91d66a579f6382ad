import { CALENDAR_WORDS, calendarKey } from './calendar';
import { factHash } from './fact-hash';
import { nameHash } from './name-hash';
import { NUMBER_WORDS, numberWord, powerOfTen } from './number-words';
import { isAsciiDigit, numberAt } from './numbers';
import { isCapital, NO_STEM, NOT_PLAIN, stemHashAt } from './stems';
import { beginsSynonym } from './synonyms';
import { tokenise } from './tokens';
import type { Tokens } from './types';

/** What a word tells by itself, as it is written: the same wherever it stands. */
export interface Word {
  /** Empty of digits, and of a word of small letters that tells nothing: most words. */
  text: string;
  /** See `stemHash`; `NO_STEM` for single letters. Neither of plain words nor of numbers. */
  stem: number;
  beginsNumber: boolean;
  hasDigit: boolean;
  isCapital: boolean;
  /** Its last letter is a capital: a dot behind it may belong to an abbreviation. */
  endsCapital: boolean;
  /** Hash of the weekday or month that it is. */
  date: number | null;
  /** Hash of the name that it may be part of. */
  name: number | null;
  /** The number that it spells. */
  value: number | undefined;
  /** What it multiplies a number by that stands before it. */
  power: number | undefined;
  beginsSynonym: boolean;
}

/** The words of a text that tell something by themselves, in order. */
export interface TellingWords {
  length: number;
  /** The token of each. */
  tokens: number[];
  words: Word[];
}

/**
 * Words met so far, each where its hash says; one that comes later takes the place. News use some ten
 * thousand different words that tell something, and each of them again and again: nine in ten are known,
 * and cost a comparison.
 */
const known: (Word | undefined)[] = new Array(2 ** 15).fill(undefined);

/**
 * All that are not of small letters alone, and what means a date or a number.
 *
 * Cost: about 10 µs for 500 words, if those that tell something were met before.
 */
export function tellingWords(text: string, tokens: Tokens): TellingWords {
  const { hashes, starts, ends, stems, length } = tokens;
  const places: number[] = [];
  const words: Word[] = [];
  for (let token = 0; token < length; token += 1) {
    if (stems[token] !== NOT_PLAIN && mayMean[hashes[token]! & LOW_BITS] === 0) continue;
    places.push(token);
    words.push(wordAt(text, starts[token]!, ends[token]!, hashes[token]!));
  }
  return { length: words.length, tokens: places, words };
}

/** What a token tells. @param at which of the words to look from; none of them stands behind it. */
export function wordOfToken(
  { tokens, words, length }: TellingWords,
  at: number,
  token: number,
): Word {
  let place = at;
  while (place < length && tokens[place]! < token) place += 1;
  return tokens[place] === token ? words[place]! : PLAIN;
}

function wordAt(text: string, start: number, end: number, hash: number): Word {
  if (areDigits(text, start, end)) return DIGITS;
  // What is written in capitals has the hash of what is not.
  const place = (hash ^ (text.charCodeAt(start) * SPREAD)) & (known.length - 1);
  const word = known[place];
  if (word !== undefined && standsAt(word.text, text, start, end)) return word;
  const met = wordOf(text.slice(start, end));
  known[place] = met;
  return met;
}

function areDigits(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isAsciiDigit(text.charCodeAt(at))) at += 1;
  return at === end;
}

const SPREAD = 0x2545;

function standsAt(word: string, text: string, start: number, end: number): boolean {
  const length = word.length;
  if (length !== end - start) return false;
  for (let at = 0; at < length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

const CAPITAL = /^\p{Lu}\p{L}/u;
const LAST_CAPITAL = /\p{Lu}$/u;
const DIGIT = /\p{Nd}/u;
const SHORTEST_DATE = 3;
/** Words that mean a date or a number. */
const MEANING = new Set([...CALENDAR_WORDS, ...NUMBER_WORDS]);
/** Marks what the lowest bits of their hashes are: nearly every other word is told apart by them. */
const LOW_BITS = 2 ** 14 - 1;
const mayMean = new Uint8Array(LOW_BITS + 1);
for (const word of MEANING) mayMean[tokenise(word).hashes[0]! & LOW_BITS] = 1;

/** Every word has its fields in one order: what reads them is faster then. */
const PLAIN: Word = {
  text: '',
  stem: NO_STEM,
  beginsNumber: false,
  hasDigit: false,
  isCapital: false,
  endsCapital: false,
  date: null,
  name: null,
  value: undefined,
  power: undefined,
  beginsSynonym: false,
};

/** Of a word of digits from 0 to 9 alone. */
const DIGITS: Word = { ...PLAIN, beginsNumber: true, hasDigit: true };

function wordOf(text: string): Word {
  const capital = isCapital(text, 0);
  const hasMeaning = MEANING.has(text.toLowerCase());
  const isDate = hasMeaning && (capital || text.length >= SHORTEST_DATE);
  const date = isDate ? calendarKey(text) : undefined;
  const power = hasMeaning ? powerOfTen(text) : undefined;
  // "Millionen" belongs to the number before it.
  const isPower = power !== undefined && text.length > 2;
  return {
    text: apart(text),
    stem: text.length < 2 ? NO_STEM : stemHashAt(text, 0, text.length),
    beginsNumber: numberAt(text, 0) !== null,
    hasDigit: DIGIT.test(text),
    isCapital: capital,
    endsCapital: LAST_CAPITAL.test(text),
    date: date === undefined ? null : factHash(date),
    name: capital && CAPITAL.test(text) && !isPower ? nameHash(text) : null,
    value: hasMeaning ? numberWord(text) : undefined,
    power,
    beginsSynonym: capital && beginsSynonym(text),
  };
}

/** A string of its own: a slice would keep the whole text that it was cut from. */
function apart(slice: string): string {
  return ` ${slice}`.slice(1);
}
