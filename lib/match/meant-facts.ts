import { chanceOf, mayHold } from './fact-filter';
import { type Fact, facts } from './facts';
import { stands } from './in-place';
import { isAmong, type KnownSource } from './known-facts';
import { powerOfTen } from './number-words';
import type { PageWords } from './page-words';
import { meantBy, otherSpellings, SHORTEST_MEANT } from './slips';
import { stemHash } from './stems';
import { tokenise } from './tokens';
import type { Span } from './types';

/**
 * Words that tell this much are met in so few articles of a corpus, or in none, that they are slips as
 * often as words: "Hward", not "Heath".
 */
export const STRANGE_WEIGHT = 11;
/**
 * Words that tell less are common: one that stands beside another that is like it is no slip, and no short
 * one lacks a letter. Without it one real name in 100 that differs from the source's by a letter is taken for a
 * slip (`npm run eval -- altered`).
 */
const COMMON_WEIGHT = 7;
/**
 * A strange word is a slip of the most common of the words that it may have been meant to be when chance
 * would find so few of them, or of more common ones, among the facts. With 0.16 one planted change in 200 is
 * taken for a slip (`npm run eval -- altered`).
 */
const LARGEST_CHANCE = 0.06;

/**
 * Whether a fact is a slip of typing of one that the source has, or another spelling of a name. What may
 * be meant must be among the facts. That may be chance, where many words are asked: but for other spellings,
 * which are few, it must stand in the same place too, or among the stems, or elsewhere on the page, or be
 * more common than nearly all others that may be meant.
 *
 * Cost: some 0.1 ms a name.
 */
export function isSlip(page: PageWords, fact: Fact, source: KnownSource): boolean {
  if (fact.kind === 'number') return isSlipInAmount(page.text, fact, source);
  if (fact.kind === 'date') return false;
  const word = page.text.slice(fact.start, fact.end);
  const weightOf = (word: string) => source.stems.weights[stemHash(word)]!;
  const own = weightOf(word);
  const spellings = otherSpellings(word);
  const slips = word.length < SHORTEST_MEANT && own < COMMON_WEIGHT ? [] : meantBy(word);
  const chance = chanceOf(source.filter);
  const isLikely = (meant: string) => {
    const weight = weightOf(meant);
    if (weight > Math.min(own, STRANGE_WEIGHT)) return false;
    if (spellings.includes(meant)) return true;
    if (own >= COMMON_WEIGHT && isOnPage(page, meant)) return true;
    const others = slips.filter(other => weightOf(other) <= weight).length;
    return own >= STRANGE_WEIGHT && others * chance <= LARGEST_CHANCE;
  };
  return [...spellings, ...slips].some(meant => {
    if (!isAmong(meant, hash => mayHold(source.filter, hash))) return false;
    const has = source.stems.has(stemHash(meant));
    return has ?? (stands(page, fact, source.hasShingle, [meant]) || isLikely(meant));
  });
}

function isOnPage({ shingles: { tokens } }: PageWords, word: string): boolean {
  return tokens.hashes.includes(tokenise(word).hashes[0]!);
}

const BEHIND = /^\s(\p{Ll}{5,12})(?!\p{L})/u;
const REACH = 16;

/** Whether the word behind a number was meant to multiply it: "three milloin". */
function isSlipInAmount(text: string, { start, end }: Span, { filter }: KnownSource): boolean {
  const behind = BEHIND.exec(text.slice(end, end + REACH))?.[1];
  if (behind === undefined) return false;
  return meantBy(behind)
    .filter(powerOfTen)
    .some(power => {
      const amount = `${text.slice(start, end)} ${power}`;
      return facts(amount, tokenise(amount)).every(({ hash }) => mayHold(filter, hash));
    });
}
