import { AGENCIES, type Agency } from './agencies';
import { fold, foldWord, isUnspaced, wordsOf } from './fold';

/** An agency's name in a text; offsets in UTF-16 units. */
export interface Finding {
  agency: Agency;
  /** `name` when written out, `short` for a short form such as `AP`. */
  form: 'name' | 'short';
  start: number;
  end: number;
}

interface SpacedName {
  words: string[];
  agency: Agency;
}

interface Lookup {
  /** Short forms exactly as printed. */
  short: Map<string, Agency>;
  /** Whole names, folded. */
  names: Map<string, Agency>;
  /** Names by their first folded word, longest first. */
  spaced: Map<string, SpacedName[]>;
  /** Names in scripts without spaces by their first character, longest first. */
  unspaced: Map<string, { text: string; agency: Agency }[]>;
}

let built: Lookup | null = null;

/** Made on first use: 0.5 ms for the whole table, so that loading the module costs nothing. */
function lookup(): Lookup {
  if (built) return built;
  const made: Lookup = {
    short: new Map(),
    names: new Map(),
    spaced: new Map(),
    unspaced: new Map(),
  };
  for (const agency of AGENCIES) {
    for (const short of agency.short) made.short.set(short, agency);
    for (const name of agency.names) addName(made, name, agency);
  }
  for (const list of made.spaced.values()) list.sort((a, b) => b.words.length - a.words.length);
  for (const list of made.unspaced.values()) list.sort((a, b) => b.text.length - a.text.length);
  built = made;
  return made;
}

function addName(made: Lookup, name: string, agency: Agency): void {
  const folded = fold(name);
  made.names.set(folded, agency);
  if (isUnspaced(name)) {
    const first = name.charAt(0);
    made.unspaced.set(first, [...(made.unspaced.get(first) ?? []), { text: name, agency }]);
    return;
  }
  const words = folded.split(' ');
  const first = words[0]!;
  made.spaced.set(first, [...(made.spaced.get(first) ?? []), { words, agency }]);
}

const EDGES = new Set(
  ' \t\n\r"\'“”„«»‘’‹›()[]{}<>*_•·|:;,.!©™®#=/—–-【】（）［］「」。、，：'.split(''),
);

/** A text without the white space and punctuation around it. Linear. */
export function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGES.has(text.charAt(start))) start++;
  while (end > start && EDGES.has(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The agency that this text names and nothing besides, or `null`. */
export function agencyNamed(text: string): Pick<Finding, 'agency' | 'form'> | null {
  const name = bare(text);
  if (name === '') return null;
  const { short, names } = lookup();
  const byShort = short.get(name);
  if (byShort) return { agency: byShort, form: 'short' };
  const byName = names.get(fold(name));
  return byName ? { agency: byName, form: 'name' } : null;
}

/**
 * Shorter short forms are initials of people and ordinary words too often to be looked for in running
 * text. No figure changes at 2 or 6 (`npm run eval -- thresholds SHORTEST_IN_TEXT`).
 */
const SHORTEST_IN_TEXT = 3;

/**
 * Every agency named in a text, in order, as whole words; where names overlap, the longer. Short forms
 * count only where they never stand for something else, and only in three capitals or more, unless the
 * text is known to be a credit.
 *
 * Cost: linear in the text's length.
 */
export function agenciesIn(text: string, { credit = false } = {}): Finding[] {
  const { spaced, unspaced, short } = lookup();
  const found: Finding[] = [];
  const words = wordsOf(text);
  let until = 0;
  words.forEach((word, i) => {
    if (word.start >= until) {
      const name = spaced
        .get(foldWord(word.text))
        ?.find(({ words: parts }) => startsHere(words, i, parts));
      if (name) {
        const last = words[i + name.words.length - 1]!;
        found.push({ agency: name.agency, form: 'name', start: word.start, end: last.end });
        until = last.end;
        return;
      }
      const agency = short.get(word.text);
      if (
        agency &&
        !agency.alone &&
        (credit || (isCapitals(word.text) && word.text.length >= SHORTEST_IN_TEXT))
      ) {
        found.push({ agency, form: 'short', start: word.start, end: word.end });
        until = word.end;
        return;
      }
    }
    for (let at = Math.max(word.start, until); at < word.end; at++) {
      const name = unspaced
        .get(text.charAt(at))
        ?.find(candidate => text.startsWith(candidate.text, at));
      if (!name) continue;
      found.push({ agency: name.agency, form: 'name', start: at, end: at + name.text.length });
      until = at + name.text.length;
      at = until - 1;
    }
  });
  return found;
}

function startsHere(words: { text: string }[], at: number, parts: string[]): boolean {
  return parts.every((part, i) => {
    const word = words[at + i];
    return word !== undefined && foldWord(word.text) === part;
  });
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
