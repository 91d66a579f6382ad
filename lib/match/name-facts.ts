import type { Fact } from './facts';
import { nameHash } from './name-hash';
import { beginsSentence, isCapital } from './stems';
import { synonymHashes } from './synonyms';
import type { Tokens } from './types';
import { type Word, wordsOf } from './word-table';

/**
 * Names and dates of a text, in order: capitalised words, by what inflection, accents and slips of
 * typing leave of them, and weekdays and months by what they mean.
 *
 * Cost: linear.
 */
export function nameFacts(text: string, tokens: Tokens, words = wordsOf(text, tokens)): Fact[] {
  const found: Fact[] = [];
  for (let token = 0; token < tokens.length; token += 1) {
    const { date, name } = words[token]!;
    if (date === null && name === null) continue;
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    if (date !== null) found.push({ start, end, hash: date, kind: 'date', isCertain: true });
    else if (name !== null) {
      const isCertain = !beginsSentence(text, tokens, token);
      found.push({ start, end, hash: name, kind: 'name', isCertain });
    }
  }
  return found;
}

const DOTTED = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}/uy;
const DOT = 0x2e;
const SPACE = 0x20;
const HYPHEN = 0x2d;
/** Small words inside of names, which initials may leave out. */
const SMALL = /^(?:of|the|and|for|de|la|der|die|und|für|des|du|et)$/;
const LONGEST_NAME = 6;
/** Two initials are those of every person. */
const FEWEST_INITIALS = 3;

/**
 * Hashes of what a text's names may be called elsewhere: initials of names of several words ("European
 * Central Bank" as "ECB"), abbreviations without their dots ("U.S." as "US"), and common other names;
 * some more than once.
 */
export function otherNames(text: string, tokens: Tokens, words = wordsOf(text, tokens)): number[] {
  const found: number[] = [];
  const addSynonyms = (name: string) => {
    for (const hash of synonymHashes(name)) found.push(hash);
  };
  for (const dotted of abbreviations(text, tokens, words)) {
    const name = dotted.replaceAll('.', '');
    found.push(nameHash(name));
    addSynonyms(name);
  }
  for (let first = 0; first < words.length; first += 1) {
    const begin = words[first]!;
    if (!begin.isCapital) continue;
    if (begin.beginsSynonym) addSynonyms(begin.text);
    let initials = begin.text[0]!;
    for (let last = first + 1; last < Math.min(words.length, first + LONGEST_NAME); last += 1) {
      if (!isJoined(text, tokens, last)) break;
      const word = words[last]!;
      if (word.isCapital) {
        initials += word.text[0]!;
        if (initials.length >= FEWEST_INITIALS) found.push(initialsHash(initials));
        if (begin.beginsSynonym) {
          const name = text.slice(tokens.starts[first]!, tokens.ends[last]!);
          addSynonyms(name.replaceAll('-', ' '));
        }
      } else if (!SMALL.test(text.slice(tokens.starts[last]!, tokens.ends[last]!))) break;
    }
  }
  return found;
}

/** Abbreviations with a dot behind each letter, in order. */
function abbreviations(text: string, { ends, length }: Tokens, words: readonly Word[]): string[] {
  const found: string[] = [];
  let from = 0;
  for (let token = 0; token < length; token += 1) {
    const end = ends[token]!;
    if (text.charCodeAt(end) !== DOT || !words[token]!.endsCapital) continue;
    const start = end - lastWidth(text, end);
    if (start < from) continue;
    DOTTED.lastIndex = start;
    const dotted = DOTTED.exec(text)?.[0];
    if (dotted === undefined) continue;
    found.push(dotted);
    from = start + dotted.length;
  }
  return found;
}

/** UTF-16 units of the character that ends at `end`. */
function lastWidth(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? 2 : 1;
}

/** Whether nothing but a space or a hyphen stands before a token and after another. */
function isJoined(text: string, { starts, ends }: Tokens, token: number): boolean {
  const from = ends[token - 1]!;
  if (starts[token] !== from + 1) return false;
  const unit = text.charCodeAt(from);
  return unit === SPACE || unit === HYPHEN;
}

/** Names come again and again, and so do their initials. */
const initialsHashes = new Map<string, number>();
const MOST_INITIALS = 4096;

function initialsHash(initials: string): number {
  const known = initialsHashes.get(initials);
  if (known !== undefined) return known;
  if (initialsHashes.size >= MOST_INITIALS) initialsHashes.clear();
  const hash = nameHash(initials);
  initialsHashes.set(initials, hash);
  return hash;
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
  { start }: { start: number },
): Initials[] {
  const { starts, ends, length } = tokens;
  const joins = (token: number) => token >= 1 && token < length && isJoined(text, tokens, token);
  const isPart = (token: number) =>
    isCapital(text, starts[token]!) || SMALL.test(text.slice(starts[token]!, ends[token]!));
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
