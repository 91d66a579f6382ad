import { mayHold } from './fact-filter';
import type { KnownSource } from './known-facts';
import { type Quotation, quotations } from './quotations';
import type { Span, Tokens } from './types';

/**
 * A quotation is the source's when it has this share of its runs. With any one of them enough, chance takes
 * one quotation in fifteen that was put in for the source's own (`npm run eval -- altered`).
 */
const SAME_SHARE = 0.5;

/** Quotations of a page that a source does not have, in order. Cost: linear. */
export function changedQuotations(text: string, tokens: Tokens, source: KnownSource): Span[] {
  return quotations(text, tokens)
    .filter(({ isWhole }) => isWhole)
    .filter(quotation => !isSaid(quotation, source));
}

/**
 * @returns also of words that the source has a run of without quoting them: a title, a poem, or what the
 *   marks around it were lost of.
 */
function isSaid({ hashes, first, last }: Quotation, { filter, hasRun }: KnownSource): boolean {
  const held = hashes.filter(hash => mayHold(filter, hash)).length;
  if (held > 0) return held >= hashes.length * SAME_SHARE;
  return hasRun(first, last - 1);
}
