import type { Fact } from './facts';
import { isTens, powerOfTen } from './number-words';
import { isAsciiDigit, numberAt, numberHash, plainNumber } from './numbers';
import { NOT_PLAIN } from './stems';
import type { Tokens } from './types';
import { unitAt } from './unit-at';
import {
  HAS_DIGIT,
  powerOf,
  signsOfToken,
  spelledNumber,
  type TellingWords,
  tellingWords,
} from './word-table';

/**
 * The numbers of a text by their value, so that "1,200", "1200" and "1.2 thousand" are one, and "three"
 * and "3". The span is that of the digits, or of the word.
 *
 * Cost: linear.
 */
export function numberFacts(
  text: string,
  tokens: Tokens,
  words = tellingWords(text, tokens),
): Fact[] {
  const found: Fact[] = [];
  eachNumber(text, tokens, words, (hash, start, end) => {
    found.push({ start, end, hash, kind: 'number', isCertain: true });
  });
  return found;
}

/** Takes a number: the hash of the fact that it is, and its span. */
type TakeNumber = (hash: number, start: number, end: number) => void;

/** Hands over the same numbers. */
export function eachNumber(
  text: string,
  tokens: Tokens,
  words: TellingWords,
  take: TakeNumber,
): void {
  inDigits(text, tokens, words, take);
  inWords(tokens, words, take);
}

function inDigits(text: string, tokens: Tokens, words: TellingWords, take: TakeNumber): void {
  const { starts, ends } = tokens;
  /** Where the number before ends: it may reach over several tokens. */
  let before = 0;
  for (let at = 0; at < words.count; at += 1) {
    if ((words.signs[at]! & HAS_DIGIT) === 0) continue;
    const token = words.tokens[at]!;
    for (;;) {
      const start = digitFrom(text, Math.max(before, starts[token]!), ends[token]!);
      if (start >= ends[token]!) break;
      const isFirst = start === starts[token]! && words.numberEnds[at]! > 0;
      const number = isFirst ? null : numberAt(text, start)!;
      const end = number?.end ?? words.numberEnds[at]!;
      const power = powerBehind(text, end, tokens, words, at);
      const hash = power
        ? numberHash(timesTen(plainNumber(text.slice(start, end)), power))
        : (number?.fact ?? words.facts[at]!);
      take(hash, start, end);
      before = end;
    }
  }
}

const OTHER_DIGIT = /\p{Nd}/uy;

/** Where the first digit from `at` on stands; `end` when there is none before. */
function digitFrom(text: string, at: number, end: number): number {
  for (let from = at; from < end; from += 1) {
    const unit = text.charCodeAt(from);
    if (isAsciiDigit(unit)) return from;
    if (unit < 0x80) continue;
    OTHER_DIGIT.lastIndex = from;
    if (OTHER_DIGIT.test(text)) return from;
  }
  return end;
}

const BEHIND = /[\s\u00a0\u202f-]?(\p{L}+)/uy;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const CAPITAL_A = 0x41;

/**
 * The power of ten that the letters behind a number stand for; 0 for other letters, or none.
 *
 * @param end of the number. @param at which of the words it begins in
 */
function powerBehind(
  text: string,
  end: number,
  { starts, stems, length }: Tokens,
  words: TellingWords,
  at: number,
): number {
  const unit = unitAt(text, end);
  if (unit === SPACE || unit === HYPHEN) {
    let next = words.tokens[at]! + 1;
    while (next < length && starts[next]! < end) next += 1;
    if (next === length || starts[next] !== end + 1) return 0;
    if (stems[next] !== NOT_PLAIN) return powerOf(signsOfToken(words, at, next));
  } else if (unit > SPACE && unit < CAPITAL_A) return 0;
  BEHIND.lastIndex = end;
  const letters = BEHIND.exec(text)?.[1];
  return (letters === undefined ? undefined : powerOfTen(letters)) ?? 0;
}

function inWords({ starts, ends }: Tokens, words: TellingWords, take: TakeNumber): void {
  for (let at = 0; at < words.count; at += 1) {
    const first = spelledNumber(words.signs[at]!);
    if (first === 0) continue;
    const token = words.tokens[at]!;
    let last = token;
    let value = first;
    const next = isTens(first) ? spelledNumber(signsOfToken(words, at, token + 1)) : 0;
    if (next > 0 && next < 10 && starts[token + 1]! - ends[token]! === 1) {
      value += next;
      last += 1;
      at += 1;
    }
    const power = powerOf(signsOfToken(words, at, last + 1));
    const hash = numberHash(power ? timesTen(String(value), power) : String(value));
    take(hash, starts[token]!, ends[last]!);
  }
}

/** Moves the decimal point, so that no value is rounded. */
function timesTen(value: string, power: number): string {
  const [whole, fraction = ''] = value.split('.');
  const moved = fraction.padEnd(power, '0');
  const rest = moved.slice(power).replace(/0+$/, '');
  const digits = (whole! + moved.slice(0, power)).replace(/^0+(?=\d)/, '');
  return rest ? `${digits}.${rest}` : digits;
}
