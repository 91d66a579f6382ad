import type { Span } from './types';

/** Digits with separators between them. */
const NUMBER = /\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*/u;
const EVERYWHERE = new RegExp(NUMBER, 'gu');
const HERE = new RegExp(NUMBER, 'uy');
const DIGITS_ALONE = /^\d+$/;
const THOUSANDS = /^\p{Nd}{1,3}(?:[.,'’\u00a0\u202f]\p{Nd}{3})+$/u;
const SEPARATOR = /[.,'’\u00a0\u202f]/gu;

/** A number of a text. Letters behind it ("2bn", "1990s") are no part of it. */
export interface WrittenNumber extends Span {
  /** Without separators between thousands: "1,200" and "1.200" are 1200; "1,5" and "1.5" are 1.5. */
  value: string;
}

/** All numbers of a text, in order. */
export function numbersIn(text: string): WrittenNumber[] {
  return Array.from(text.matchAll(EVERYWHERE), match => written(match[0], match.index));
}

/** The number that begins at `start`, or `null`. */
export function numberAt(text: string, start: number): WrittenNumber | null {
  if (!mayBeDigit(text.charCodeAt(start))) return null;
  HERE.lastIndex = start;
  const match = HERE.exec(text);
  return match && written(match[0], start);
}

/** Most words begin with a Latin letter: the regular expression need not be asked. */
function mayBeDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit >= 0x660;
}

function written(digits: string, start: number): WrittenNumber {
  const end = start + digits.length;
  if (DIGITS_ALONE.test(digits)) return { value: digits, start, end };
  const plain = digits.replace(SEPARATOR, THOUSANDS.test(digits) ? '' : '.');
  return { value: plain.normalize('NFKC'), start, end };
}
