import { factHash } from './fact-hash';
import type { Fact } from './facts';
import { isTens, powerOfTen } from './number-words';
import type { Tokens } from './types';
import { isNumberAlone, type Word, wordsOf } from './word-table';

/** Digits with separators between them, and what multiplies them. */
const NUMBER = /(\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*)(?:[\s\u00a0\u202f-]?(\p{L}+))?/gu;
const DIGITS_ALONE = /^\d+$/;
const THOUSANDS = /^\p{Nd}{1,3}(?:[.,'’\u00a0\u202f]\p{Nd}{3})+$/u;
const SEPARATOR = /[.,'’\u00a0\u202f]/gu;

/**
 * The numbers of a text by their value, so that "1,200", "1200" and "1.2 thousand" are one, and "three"
 * and "3". The span is that of the digits, or of the word.
 *
 * Cost: linear.
 */
export function numberFacts(text: string, tokens: Tokens, words = wordsOf(text, tokens)): Fact[] {
  return [...inDigits(text, tokens, words), ...inWords(tokens, words)];
}

function inDigits(text: string, tokens: Tokens, words: readonly Word[]): Fact[] {
  const { starts, ends, length } = tokens;
  const found: Fact[] = [];
  NUMBER.lastIndex = 0;
  for (let token = 0; token < length; token += 1) {
    const word = words[token]!;
    if (!word.hasDigit) continue;
    if (word.digits && isNumberAlone(text, tokens, words, token)) {
      const start = starts[token]!;
      // One that began before has taken it.
      if (NUMBER.lastIndex <= start) {
        found.push({
          start,
          end: ends[token]!,
          hash: word.digits.fact,
          kind: 'number',
          isCertain: true,
        });
        NUMBER.lastIndex = ends[token]!;
      }
      continue;
    }
    while (NUMBER.lastIndex < ends[token]!) {
      NUMBER.lastIndex = Math.max(NUMBER.lastIndex, starts[token]!);
      const match = NUMBER.exec(text);
      if (!match) return found;
      const [, digits, word] = match;
      const power = word === undefined ? undefined : powerOfTen(word);
      const plain = plainNumber(digits!);
      const value = power ? timesTen(plain, power) : plain;
      found.push(numberFact(match.index, match.index + digits!.length, value));
    }
  }
  return found;
}

function inWords({ starts, ends, length }: Tokens, words: readonly Word[]): Fact[] {
  const found: Fact[] = [];
  for (let token = 0; token < length; token += 1) {
    const first = words[token]!.value;
    if (first === undefined) continue;
    let last = token;
    let value = first;
    const next = isTens(first) ? words[token + 1]?.value : undefined;
    if (next !== undefined && next < 10 && starts[token + 1]! - ends[token]! === 1) {
      value += next;
      last += 1;
    }
    const power = words[last + 1]?.power;
    const plain = power ? timesTen(String(value), power) : String(value);
    found.push(numberFact(starts[token]!, ends[last]!, plain));
    token = last;
  }
  return found;
}

function numberFact(start: number, end: number, value: string): Fact {
  return { start, end, hash: factHash(`#${value}`), kind: 'number', isCertain: true };
}

/** "1,200" and "1.200" are 1200; "1,5" and "1.5" are 1.5; "2.50" is 2.5. */
function plainNumber(digits: string): string {
  if (DIGITS_ALONE.test(digits)) return digits;
  const plain = THOUSANDS.test(digits)
    ? digits.replace(SEPARATOR, '')
    : digits.replace(SEPARATOR, '.');
  return plain
    .normalize('NFKC')
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/^(\d+\.\d*?)0+$/, '$1');
}

/** Moves the decimal point, so that no value is rounded. */
function timesTen(value: string, power: number): string {
  const [whole, fraction = ''] = value.split('.');
  const moved = fraction.padEnd(power, '0');
  const rest = moved.slice(power).replace(/0+$/, '');
  const digits = (whole! + moved.slice(0, power)).replace(/^0+(?=\d)/, '');
  return rest ? `${digits}.${rest}` : digits;
}
