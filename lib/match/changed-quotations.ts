import { mayHold } from './fact-filter';
import { stands } from './in-place';
import { inflections, type KnownSource } from './known-facts';
import { STRANGE_WEIGHT } from './meant-facts';
import type { PageWords } from './page-words';
import { type Quotation, quotations } from './quotations';
import { meantBy } from './slips';
import { isCapital, stemHash } from './stems';
import type { Span } from './types';

/**
 * A quotation is the source's when it has this share of its runs. With any one of them enough, chance takes
 * one quotation in fifteen that was put in for the source's own (`npm run eval -- altered`).
 */
const SAME_SHARE = 0.5;

/** Quotations of a page that a source does not have, in order. Cost: linear. */
export function changedQuotations(page: PageWords, source: KnownSource): Span[] {
  return quotations(page.text, page.shingles.tokens)
    .filter(({ isWhole }) => isWhole)
    .filter(quotation => !isSaid(page, quotation, source));
}

/** Or this share of the telling words, so that a slip or two in a short one is no change. */
const SAME_WORDS = 0.75;

/** Also of words that the source has without quoting them: a title, a poem, or what lost its marks. */
function isSaid(page: PageWords, quotation: Quotation, source: KnownSource): boolean {
  const { hashes, first, last } = quotation;
  const { filter, stems, hasShingle } = source;
  const held = hashes.filter(hash => mayHold(filter, hash)).length;
  if (held >= hashes.length * SAME_SHARE) return true;
  if (held === 0 && hasShingle(page.shingles.hashes.subarray(first, last))) return true;
  const has = Array.from({ length: last - first + 1 }, (_, at) => stems.has(page.stem(first + at)));
  const same = has.filter(known => known === true).length;
  if (same > 1 && same >= (same + has.filter(known => known === false).length) * SAME_WORDS)
    return true;
  // At the edges a word may go with what stands before or behind, which the source has.
  return has
    .slice(1, -1)
    .some((known, at) => known !== true && isSlipInPlace(page, first + 1 + at, source));
}

/**
 * Whether the source has another form of a name in its place, or, where it is strange, a known word that it may
 * have been meant to be: so few shingles are asked that chance meets none of them.
 */
function isSlipInPlace(
  page: PageWords,
  token: number,
  { stems, hasShingle }: KnownSource,
): boolean {
  const { starts, ends } = page.shingles.tokens;
  const place = { start: starts[token]!, end: ends[token]! };
  const word = page.text.slice(place.start, place.end);
  const isStrange = (stem: number) => stems.weights[stem]! >= STRANGE_WEIGHT;
  const meant = isStrange(page.stem(token)) ? meantBy(word) : [];
  return stands(page, place, hasShingle, [
    ...(isCapital(word, 0) ? inflections(word) : []),
    ...meant.filter(word => !isStrange(stemHash(word))),
  ]);
}
