import type { DistinctHashes } from './distinct-hashes';
import { FEWEST_INITIALS, isJoined, isSmallWord, LONGEST_NAME } from './joined-names';
import { InitialsHash, nameHash } from './name-hash';
import { synonymHashes } from './synonyms';
import type { Tokens } from './types';
import { unitAt } from './unit-at';
import { BEGINS_SYNONYM, CAPITAL, ENDS_CAPITAL, type TellingWords } from './word-table';

const DOTTED = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}/uy;
const DOT = 0x2e;

/**
 * Adds hashes of what a text's names may be called elsewhere: initials of names of several words ("European
 * Central Bank" as "ECB"), abbreviations without their dots ("U.S." as "US"), and common other names.
 */
export function addOtherNames(
  text: string,
  tokens: Tokens,
  words: TellingWords,
  found: DistinctHashes,
): void {
  const dotted = abbreviations(text, tokens, words);
  for (let at = 0; at < dotted.length; at += 1) {
    const name = dotted[at]!.replaceAll('.', '');
    found.add(nameHash(name));
    addSynonyms(name, found);
  }
  for (let at = 0; at < words.count; at += 1) {
    if ((words.signs[at]! & CAPITAL) === 0) continue;
    addNamesFrom(at, text, tokens, words, found);
  }
}

function addSynonyms(name: string, found: DistinctHashes): void {
  found.addAll(synonymHashes(name));
}

/** Adds the initials and the common other names of the names that begin with a word. */
function addNamesFrom(
  at: number,
  text: string,
  tokens: Tokens,
  words: TellingWords,
  found: DistinctHashes,
): void {
  const first = words.tokens[at]!;
  const begin = tokens.starts[first]!;
  const beginsSynonym = (words.signs[at]! & BEGINS_SYNONYM) !== 0;
  if (beginsSynonym) addSynonyms(spaced(text, begin, tokens.ends[first]!), found);
  const end = Math.min(tokens.length, first + LONGEST_NAME);
  let initials: InitialsHash | null = null;
  let next = at + 1;
  for (let token = first + 1; token < end && isJoined(text, tokens, token); token += 1) {
    const isTelling = next < words.count && words.tokens[next] === token;
    const isCapital = isTelling && (words.signs[next]! & CAPITAL) !== 0;
    if (isTelling) next += 1;
    if (isCapital) {
      initials ??= new InitialsHash(text.charCodeAt(begin));
      initials.add(text.charCodeAt(tokens.starts[token]!));
      if (initials.count >= FEWEST_INITIALS) found.add(initials.hash());
      if (beginsSynonym) addSynonyms(spaced(text, begin, tokens.ends[token]!), found);
    } else if (!isSmallWord(text, tokens, token)) break;
  }
}

function spaced(text: string, begin: number, end: number): string {
  return text.slice(begin, end).replaceAll('-', ' ');
}

/** Abbreviations with a dot behind each letter, in order. */
function abbreviations(text: string, { ends }: Tokens, words: TellingWords): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < words.count; at += 1) {
    if ((words.signs[at]! & ENDS_CAPITAL) === 0) continue;
    const end = ends[words.tokens[at]!]!;
    if (unitAt(text, end) !== DOT) continue;
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
