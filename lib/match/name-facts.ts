import { calendarKey } from './calendar';
import { factHash } from './fact-hash';
import type { Fact } from './facts';
import { powerOfTen } from './number-words';
import { beginsSentence, isCapital } from './stems';
import type { Tokens } from './types';

const CAPITAL = /^\p{Lu}\p{L}/u;
const MARKS = /\p{M}/gu;
const POSSESSIVE = /['’]s$/;
const APOSTROPHE = /['’]/g;
const DOUBLED = /(.)\1+/gu;

/** Leading letters that count: what follows is inflection (see `stems`). */
const STEM_LENGTH = 6;

/**
 * Names and dates of a text, in order: capitalised words, by what inflection, accents and slips of
 * typing leave of them, and weekdays and months by what they mean.
 *
 * Cost: linear.
 */
export function nameFacts(text: string, tokens: Tokens): Fact[] {
  const found: Fact[] = [];
  for (let token = 0; token < tokens.length; token += 1) {
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    const isName = isCapital(text, start);
    if (!isName && (end - start < SHORTEST_DATE || end - start > LONGEST_DATE)) continue;
    const word = text.slice(start, end);
    const date = end - start <= LONGEST_DATE ? calendarKey(word) : undefined;
    if (date) found.push({ start, end, hash: factHash(date), kind: 'date', isCertain: true });
    else if (isName && CAPITAL.test(word) && !isPower(word)) {
      const isCertain = !beginsSentence(text, tokens, token);
      found.push({ start, end, hash: nameHash(word), kind: 'name', isCertain });
    }
  }
  return found;
}

/** "Millionen" belongs to the number before it. */
function isPower(word: string): boolean {
  return word.length > 2 && powerOfTen(word) !== undefined;
}

const SHORTEST_DATE = 3;
const LONGEST_DATE = 13;

/**
 * The hash of a name, without accents and inflection. Of longer names only the first letter and the set
 * of the next ones count: swapped and doubled letters are slips of typing. "Austria" and "Australia"
 * differ all the same.
 */
export function nameHash(word: string): number {
  const plain = word
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(POSSESSIVE, '')
    .replace(APOSTROPHE, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(DOUBLED, '$1');
  const stem = plain.slice(0, STEM_LENGTH);
  if (plain.length < STEM_LENGTH) return factHash(`n${stem}`);
  return factHash(`n${stem[0]}-${[...new Set(stem.slice(1))].sort().join('')}`);
}

const DOTTED = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}/gu;
/** Small words inside of names, which initials may leave out. */
const SMALL = /^(?:of|the|and|for|de|la|der|die|und|für|des|du|et)$/;
const LONGEST_NAME = 6;
/** Two initials are those of every person. */
const FEWEST_INITIALS = 3;

/**
 * Hashes of what a text's names may be called elsewhere: initials of names of several words ("European
 * Central Bank" as "ECB"), abbreviations without their dots ("U.S." as "US"), and common other names.
 */
export function otherNames(text: string, tokens: Tokens): Set<number> {
  const found = new Set<number>();
  const addSynonyms = (name: string) => {
    for (const hash of SYNONYM_HASHES.get(name) ?? []) found.add(hash);
  };
  for (const [dotted] of text.matchAll(DOTTED)) {
    const name = dotted.replaceAll('.', '');
    found.add(nameHash(name));
    addSynonyms(name);
  }
  const words = Array.from({ length: tokens.length }, (_, at) =>
    text.slice(tokens.starts[at]!, tokens.ends[at]!),
  );
  for (let first = 0; first < words.length; first += 1) {
    if (!isCapital(text, tokens.starts[first]!)) continue;
    addSynonyms(words[first]!);
    let initials = words[first]![0]!;
    for (let last = first + 1; last < Math.min(words.length, first + LONGEST_NAME); last += 1) {
      const between = text.slice(tokens.ends[last - 1]!, tokens.starts[last]!);
      if (between !== ' ' && between !== '-') break;
      if (isCapital(text, tokens.starts[last]!)) {
        initials += words[last]![0]!;
        if (initials.length >= FEWEST_INITIALS) found.add(nameHash(initials));
        addSynonyms(words.slice(first, last + 1).join(' '));
      } else if (!SMALL.test(words[last]!)) break;
    }
  }
  return found;
}

/** Hashes of the initials of the names that a word of a text stands among; few. */
export function initialsAround(
  text: string,
  tokens: Tokens,
  { start }: { start: number },
): number[] {
  const { starts, ends, length } = tokens;
  const joins = (token: number) => {
    if (token < 1 || token >= length) return false;
    const between = text.slice(ends[token - 1]!, starts[token]!);
    return between === ' ' || between === '-';
  };
  const isPart = (token: number) =>
    isCapital(text, starts[token]!) || SMALL.test(text.slice(starts[token]!, ends[token]!));
  const own = starts.indexOf(start);
  let first = own;
  while (own - first < LONGEST_NAME && joins(first) && isPart(first - 1)) first -= 1;
  let last = own;
  while (last - own < LONGEST_NAME && joins(last + 1) && isPart(last + 1)) last += 1;
  const found: number[] = [];
  for (let from = first; from <= own; from += 1) {
    if (!isCapital(text, starts[from]!)) continue;
    let initials = '';
    for (let token = from; token <= last; token += 1) {
      if (!isCapital(text, starts[token]!)) continue;
      initials += text[starts[token]!]!;
      if (token >= own && initials.length >= FEWEST_INITIALS) found.push(nameHash(initials));
    }
  }
  return found;
}

const SYNONYMS = [
  ['US', 'USA', 'United States', 'America'],
  ['UK', 'United Kingdom', 'Britain', 'Great Britain'],
  ['EU', 'European Union'],
  ['UN', 'United Nations'],
  ['UAE', 'United Arab Emirates', 'Emirates'],
  ['USSR', 'Soviet Union'],
];
const SYNONYM_HASHES = new Map(
  SYNONYMS.flatMap(names => {
    const hashes = names.flatMap(name => name.split(' ').map(nameHash));
    return names.map((name): [string, number[]] => [name, hashes]);
  }),
);
