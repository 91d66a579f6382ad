import { FEWEST_INITIALS, isJoined, isSmallWord, LONGEST_NAME } from './joined-names';
import { InitialsHash, nameHash } from './name-hash';
import { synonymHashes } from './synonyms';
import type { Tokens } from './types';
import { type TellingWords, tellingWords } from './word-table';

const DOTTED = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}/uy;
const DOT = 0x2e;

/**
 * Hashes of what a text's names may be called elsewhere: initials of names of several words ("European
 * Central Bank" as "ECB"), abbreviations without their dots ("U.S." as "US"), and common other names;
 * some more than once.
 */
export function otherNames(
  text: string,
  tokens: Tokens,
  words = tellingWords(text, tokens),
): number[] {
  const found: number[] = [];
  for (const dotted of abbreviations(text, tokens, words)) {
    const name = dotted.replaceAll('.', '');
    found.push(nameHash(name), ...synonymHashes(name));
  }
  for (let at = 0; at < words.length; at += 1) {
    const { isCapital, beginsSynonym, text: word } = words.words[at]!;
    if (!isCapital) continue;
    if (beginsSynonym) found.push(...synonymHashes(word));
    addNamesFrom(at, text, tokens, words, found);
  }
  return found;
}

/** Adds the initials and the common other names of the names of several words that begin with a word. */
function addNamesFrom(
  at: number,
  text: string,
  tokens: Tokens,
  words: TellingWords,
  found: number[],
): void {
  const first = words.tokens[at]!;
  const { beginsSynonym, text: begin } = words.words[at]!;
  const end = Math.min(tokens.length, first + LONGEST_NAME);
  let initials: InitialsHash | null = null;
  let next = at + 1;
  for (let token = first + 1; token < end && isJoined(text, tokens, token); token += 1) {
    const word = words.tokens[next] === token ? words.words[next]! : null;
    if (word) next += 1;
    if (word?.isCapital) {
      initials ??= new InitialsHash(begin);
      initials.add(word.text);
      if (initials.count >= FEWEST_INITIALS) found.push(initials.hash());
      if (beginsSynonym) {
        const name = text.slice(tokens.starts[first]!, tokens.ends[token]!);
        found.push(...synonymHashes(name.replaceAll('-', ' ')));
      }
    } else if (!isSmallWord(text, tokens, token)) break;
  }
}

/** Abbreviations with a dot behind each letter, in order. */
function abbreviations(text: string, { ends }: Tokens, { words, tokens }: TellingWords): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.endsCapital) continue;
    const end = ends[tokens[at]!]!;
    if (text.charCodeAt(end) !== DOT) continue;
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
