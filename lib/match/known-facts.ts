import { calendarKey } from './calendar';
import { otherSpellings } from './exonyms';
import { mayHold } from './fact-filter';
import { factHash } from './fact-hash';
import type { Fact } from './facts';
import { initialsAround } from './joined-names';
import { nameHash } from './name-hash';
import type { SourceStems } from './source-stems';
import { stemHash } from './stems';
import type { Tokens } from './types';

/** What is kept of a source that alterations are told by. */
export interface KnownSource {
  /** Of its facts. */
  filter: Uint8Array;
  stems: SourceStems;
  /** Whether one of the page's shingles from `first` to `last`, inclusive, is among its fingerprints. */
  hasRun: (first: number, last: number) => boolean;
}

/**
 * A name of whose words the source has this share is spelt out there: its initials explain no other
 * word in it. Without this one planted change in 50 is taken for initials by chance.
 */
const SPELT_OUT = 0.6;
const POSSESSIVE = /['’]s$/;

/**
 * Whether a source has a fact of a page. A name is known by its own words, with or without capitals (of
 * which a source's sketch tells), by what other languages call it, or by the initials of the words that
 * it stands among.
 */
export function isKnown(
  text: string,
  tokens: Tokens,
  fact: Fact,
  { filter, stems }: KnownSource,
): boolean {
  if (mayHold(filter, fact.hash)) return true;
  if (fact.kind === 'number') return false;
  const word = text.slice(fact.start, fact.end);
  if (stems.has(stemHash(word)) === true) return true;
  if (fact.kind === 'date') return mayHold(filter, nameHash(word));
  const date = POSSESSIVE.test(word) && calendarKey(word.replace(POSSESSIVE, ''));
  if (date && mayHold(filter, factHash(date))) return true;
  if (otherSpellings(fact.hash).some(hash => mayHold(filter, hash))) return true;
  return initialsAround(text, tokens, fact).some(({ hash, words }) => {
    if (!mayHold(filter, hash)) return false;
    return words.filter(word => mayHold(filter, word)).length < words.length * SPELT_OUT;
  });
}
