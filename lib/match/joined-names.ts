import { nameHash } from './name-hash';
import { isCapital, NOT_PLAIN } from './stems';
import { tokenise } from './tokens';
import type { Span, Tokens } from './types';

/** Most words of a name. */
export const LONGEST_NAME = 6;
/** Two initials are those of every person. */
export const FEWEST_INITIALS = 3;

const SPACE = 0x20;
const HYPHEN = 0x2d;

/** Whether nothing but a space or a hyphen stands before a token and after another. */
export function isJoined(text: string, { starts, ends }: Tokens, token: number): boolean {
  const from = ends[token - 1]!;
  if (starts[token] !== from + 1) return false;
  const unit = text.charCodeAt(from);
  return unit === SPACE || unit === HYPHEN;
}

/** Small words inside of names, which initials may leave out. */
const SMALL_WORDS = 'of the and for de la der die und für des du et'.split(' ');
const SMALL = new RegExp(`^(?:${SMALL_WORDS.join('|')})$`);
/** Marks what the lowest bits of their hashes are: nearly every other word is told apart by them. */
const LOW_BITS = 2 ** 12 - 1;
const mayBeSmall = new Uint8Array(LOW_BITS + 1);
const SMALL_HASHES = new Set(SMALL_WORDS.map(word => tokenise(word).hashes[0]!));
for (const hash of SMALL_HASHES) mayBeSmall[hash & LOW_BITS] = 1;

/** Whether a token is one of the small words that may stand inside of a name. */
export function isSmallWord(
  text: string,
  { starts, ends, hashes, stems }: Tokens,
  token: number,
): boolean {
  const hash = hashes[token]!;
  if (mayBeSmall[hash & LOW_BITS] === 0 || !SMALL_HASHES.has(hash)) return false;
  if (stems[token] !== NOT_PLAIN) return true;
  // Capitals have the same hash.
  return SMALL.test(text.slice(starts[token]!, ends[token]!));
}

/** A name of several words, by what it may be called for short. */
export interface Initials {
  hash: number;
  /** Hashes of the words that the initials are of. */
  words: number[];
}

/** The initials of the names that a word of a text stands among; few. */
export function initialsAround(
  text: string,
  tokens: Tokens,
  { start }: Pick<Span, 'start'>,
): Initials[] {
  const { starts, ends, length } = tokens;
  const joins = (token: number) => token >= 1 && token < length && isJoined(text, tokens, token);
  const isPart = (token: number) =>
    isCapital(text, starts[token]!) || isSmallWord(text, tokens, token);
  const own = starts.indexOf(start);
  let first = own;
  while (own - first < LONGEST_NAME && joins(first) && isPart(first - 1)) first -= 1;
  let last = own;
  while (last - own < LONGEST_NAME && joins(last + 1) && isPart(last + 1)) last += 1;
  const found: Initials[] = [];
  for (let from = first; from <= own; from += 1) {
    if (!isCapital(text, starts[from]!)) continue;
    let initials = '';
    const words: number[] = [];
    for (let token = from; token <= last; token += 1) {
      if (!isCapital(text, starts[token]!)) continue;
      initials += text[starts[token]!]!;
      words.push(nameHash(text.slice(starts[token]!, ends[token]!)));
      if (token >= own && initials.length >= FEWEST_INITIALS) {
        found.push({ hash: nameHash(initials), words: [...words] });
      }
    }
  }
  return found;
}
