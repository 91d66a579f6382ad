import { calendarKey } from './calendar';
import { isCalledOtherwise } from './called-otherwise';
import { mayHold } from './fact-filter';
import { factHash } from './fact-hash';
import type { Fact } from './facts';
import { stands } from './in-place';
import { initialsAround } from './joined-names';
import { nameHash } from './name-hash';
import { otherNumberForms } from './number-forms';
import type { PageWords } from './page-words';
import type { SourceStems } from './source-stems';
import { stemHash } from './stems';

/** What is kept of a source that alterations are told by. */
export interface KnownSource {
  /** Of its facts. */
  filter: Uint8Array;
  stems: SourceStems;
  /** Whether one of some shingles is among its fingerprints. */
  hasShingle: (hashes: Uint32Array) => boolean;
}

/**
 * A name of whose words the source has this share is spelt out there: its initials explain no other
 * word in it. Without this one planted change in 50 is taken for initials by chance.
 */
const SPELT_OUT = 0.6;

/**
 * Whether a source has a fact of a page. A name is known by its own words, with or without capitals, by
 * what it is called otherwise, by the initials of the words that it stands among, or by the words around it,
 * where the source has the same; a number by its other forms.
 */
export function isKnown(page: PageWords, fact: Fact, source: KnownSource): boolean {
  const holds = (hash: number) => mayHold(source.filter, hash);
  if (holds(fact.hash)) return true;
  if (fact.kind === 'number') {
    return otherNumberForms(page.text, fact).some(hashes => hashes.every(holds));
  }
  return isNameKnown(page, fact, source, holds) || stands(page, fact, source.hasShingle);
}

function isNameKnown(
  { text, shingles: { tokens } }: PageWords,
  fact: Fact,
  { stems }: KnownSource,
  holds: (hash: number) => boolean,
): boolean {
  const word = text.slice(fact.start, fact.end);
  if (stems.has(stemHash(word)) === true) return true;
  if (fact.kind === 'date') return holds(nameHash(word));
  if (inflections(word).some(form => isAmong(form, holds))) return true;
  if (isCalledOtherwise(fact.hash, holds)) return true;
  return initialsAround(text, tokens, fact).some(
    ({ hash, words }) => holds(hash) && words.filter(holds).length < words.length * SPELT_OUT,
  );
}

/** Whether a name or a date is among some facts. */
export function isAmong(name: string, holds: (hash: number) => boolean): boolean {
  const date = calendarKey(name);
  return holds(nameHash(name)) || (date !== undefined && holds(factHash(date)));
}

/** Endings that names take in languages that inflect them; longer ones are cut off by the hash. */
const ENDING = /(?<=\p{L}{3})['’]?[sane]$/u;

/** A name with an ending, or without the one that it has. */
export function inflections(word: string): string[] {
  return ENDING.test(word) ? [word.replace(ENDING, '')] : [`${word}s`];
}
