import { factHash } from './fact-hash';
import { finishHash, HASH_SEED, hashUnit } from './hash';
import { unitAt } from './unit-at';

/** Digits with separators between them. */
const NUMBER = /\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*/uy;
const DIGITS_ALONE = /^\d+$/;
const THOUSANDS = /^\p{Nd}{1,3}(?:[.,'’\u00a0\u202f]\p{Nd}{3})+$/u;
const SEPARATORS = /[.,'’\u00a0\u202f]/gu;

/** A number of a text. Letters behind it ("2bn", "1990s") are no part of it. */
export interface WrittenNumber {
  /** UTF-16 offset behind its last digit. */
  end: number;
  /** Hash of the units of its value, not finished: "1,200" and "1.200" are 1200; "1,5" and "1.5" are 1.5. */
  units: number;
  /** Hash of the fact that it is: zeros behind a decimal point do not count. */
  fact: number;
}

/**
 * The number that begins at `start`, or `null`.
 *
 * Cost: some 20 ns where it is written in digits of ASCII, without a string of its own; 1 µs otherwise.
 */
export function numberAt(text: string, start: number): WrittenNumber | null {
  const unit = unitAt(text, start);
  // Most words begin with a Latin letter: the regular expression need not be asked.
  if (!isAsciiDigit(unit) && !(unit >= FIRST_OTHER_DIGIT)) return null;
  const plain = isAsciiDigit(unit) ? asciiNumber(text, start) : null;
  if (plain) return plain;
  NUMBER.lastIndex = start;
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return null;
  const value = written(digits);
  let units = HASH_SEED;
  for (let at = 0; at < value.length; at += 1) units = hashUnit(units, value.charCodeAt(at));
  return { end: start + digits.length, units, fact: numberHash(withoutZeros(value)) };
}

/** The hash of a number as a fact. @param value see `plainNumber` */
export function numberHash(value: string): number {
  return factHash(`#${value}`);
}

/** The value of digits with separators: "1,200" and "1.200" are 1200; "1,5" is 1.5, and "2.50" is 2.5. */
export function plainNumber(digits: string): string {
  return withoutZeros(written(digits));
}

function written(digits: string): string {
  if (DIGITS_ALONE.test(digits)) return digits;
  return digits.replace(SEPARATORS, THOUSANDS.test(digits) ? '' : '.').normalize('NFKC');
}

function withoutZeros(value: string): string {
  return value.replace(/^(\d+)\.0+$/, '$1').replace(/^(\d+\.\d*?)0+$/, '$1');
}

/** Arabic-Indic zero: no digit but those of ASCII comes before it. */
const FIRST_OTHER_DIGIT = 0x660;
const ZERO = 0x30;
const NINE = 0x39;
const HASH_SIGN = 0x23;
const DOT = 0x2e;
const COMMA = 0x2c;
const APOSTROPHE = 0x27;
const FACT_SEED = hashUnit(HASH_SEED, HASH_SIGN);

export function isAsciiDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

const DIGIT = /\p{Nd}/u;

/** Whether there is a digit in a word of a text. */
export function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (isAsciiDigit(unit)) return true;
    if (unit >= FIRST_OTHER_DIGIT) return DIGIT.test(text.slice(start, end));
  }
  return false;
}

/** Whether digits go on behind it: a point, comma, apostrophe or space that keeps a line together. */
export function isSeparator(unit: number): boolean {
  if (unit === DOT || unit === COMMA || unit === APOSTROPHE) return true;
  return unit === 0xa0 || unit === 0x2019 || unit === 0x202f;
}

/** What `numberAt` says of digits of ASCII; `null` where other ones may go on behind them. */
function asciiNumber(text: string, start: number): WrittenNumber | null {
  let groups = 0;
  let isThousands = true;
  let first = start;
  let end = start;
  for (;;) {
    while (isAsciiDigit(unitAt(text, end))) end += 1;
    const length = end - first;
    if (groups === 0 ? length > 3 : length !== 3) isThousands = false;
    groups += 1;
    if (!isSeparator(unitAt(text, end)) || !isAsciiDigit(unitAt(text, end + 1))) break;
    first = end + 1;
    end = first;
  }
  const behind = unitAt(text, isSeparator(unitAt(text, end)) ? end + 1 : end);
  if (behind >= FIRST_OTHER_DIGIT) return null;
  let factEnd = end;
  if (groups === 2 && !isThousands) {
    while (text.charCodeAt(factEnd - 1) === ZERO) factEnd -= 1;
    if (factEnd === first) factEnd -= 1;
  }
  let units = HASH_SEED;
  let fact = FACT_SEED;
  for (let at = start; at < end; at += 1) {
    let unit = text.charCodeAt(at);
    if (!isAsciiDigit(unit)) {
      if (isThousands) continue;
      unit = DOT;
    }
    units = hashUnit(units, unit);
    if (at < factEnd) fact = hashUnit(fact, unit);
  }
  return { end, units, fact: finishHash(fact) };
}
