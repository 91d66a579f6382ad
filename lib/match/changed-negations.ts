import { chanceOf, mayHold } from './fact-filter';
import type { KnownSource } from './known-facts';
import { isEveryPlaceBefore, type Negation, negations } from './negations';
import type { PageWords } from './page-words';
import type { Span } from './types';

/** A page may have one negation too few by chance in one of a hundred cases, no more. */
const LARGEST_CHANCE = 0.01;

/**
 * Where a page denies and its source does not, and the other way round: the words between which the source
 * denies something.
 *
 * @param reworked where it is, one that was put in is told between words of the source's only: of all
 *   that a rewrite seems to have put in, five in nine are (358 of 648), of those beside a run of words
 *   that both have twelve of twelve. One that was taken out stood between words that are left: 13 of 13.
 * Cost: linear.
 */
export function changedNegations(page: PageWords, source: KnownSource, reworked: boolean): Span[] {
  const { starts, ends } = page.shingles.tokens;
  const own = negations(page.shingles.tokens);
  const added = own
    .filter(({ hashes }) => !hashes.some(hash => mayHold(source.filter, hash)))
    .filter(({ token }) => !reworked || isBesideRun(page, source, token))
    .map(({ token }) => ({ start: starts[token]!, end: ends[token]! }));
  return [...added, ...droppedNegations(page, own, source.filter)];
}

/** A shingle has so many tokens at most (see `shingle`). */
const LONGEST_SHINGLE = 10;

/** Whether a run of words that the source has too ends before a token or begins behind it. */
function isBesideRun(
  { shingles: { hashes, lasts } }: PageWords,
  { hasShingle }: KnownSource,
  token: number,
): boolean {
  const beside = hashes.filter(
    (_, first) =>
      first === token + 1 ||
      (first < token && first >= token - LONGEST_SHINGLE && lasts[first] === token - 1),
  );
  return hasShingle(beside);
}

function droppedNegations(page: PageWords, own: readonly Negation[], filter: Uint8Array): Span[] {
  const { tokens } = page.shingles;
  const { starts, ends, length } = tokens;
  if (chanceOf(filter) ** 3 * length > LARGEST_CHANCE) return [];
  const kept = new Set(own.flatMap(({ hashes }) => hashes));
  const isBeside = new Set(own.flatMap(({ token }) => [token - 1, token, token + 1, token + 2]));
  const isDropped = (hash: number) => mayHold(filter, hash) && !kept.has(hash);
  const dropped: Span[] = [];
  for (let token = 1; token < length; token += 1) {
    if (isBeside.has(token)) continue;
    if (isEveryPlaceBefore(tokens, token, isDropped)) {
      dropped.push({ start: starts[token - 1]!, end: ends[token]! });
    }
  }
  return dropped;
}
