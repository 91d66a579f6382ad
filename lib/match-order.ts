import { compareText } from './corpus/entry-order';
import type { Match } from './label/types';

/**
 * How many times as much as copied words a rewrite must explain to count more. A later report that
 * repeats much of the agency's own text is no rewrite for some edits in the rest
 * (`npm run eval -- rewrites`).
 */
export const MUCH_MORE = 2.5;

/** Orders matches: what explains most of the page first, `related` ones last; the same on any machine. */
export function byWeight(a: Match, b: Match): number {
  return (
    Number(a.kind === 'related') - Number(b.kind === 'related') ||
    explained(b) - explained(a) ||
    b.sourceShare - a.sourceShare ||
    compareText(a.entry.published ?? '9', b.entry.published ?? '9') ||
    compareText(a.entry.id, b.entry.id)
  );
}

/**
 * The share of the page that a match explains, by how sure it is: a doubtful rewrite does not stand before
 * a passage that was certainly copied. By the share alone four of 300 passages of 40 words stand behind a
 * source that the page does not have (`npm run eval -- copies`).
 */
function explained({ kind, pageShare, confidence }: Match): number {
  return (pageShare * confidence) / (kind === 'reworked' ? MUCH_MORE : 1);
}
