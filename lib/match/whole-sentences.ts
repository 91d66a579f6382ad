import { edgeBefore } from './edges';
import type { Span, Tokens } from './types';

/**
 * A word that was changed near the edge of a copied run breaks the run's last shingles, so that a passage
 * ends before it. Up to so many words, a shingle and a window, belong to the copy when they end the
 * sentence that it began, or begin the one that it ends.
 */
const LONGEST_REST = 16;

/**
 * Passages grown to whole sentences, as far as the rest of the sentence is short.
 *
 * @param passages in text order, not overlapping, from token to token.
 * @returns the same passages; grown ones may touch.
 * Cost: linear.
 */
export function wholeSentences(text: string, tokens: Tokens, passages: readonly Span[]): Span[] {
  const { starts, ends, length } = tokens;
  let token = 0;
  return passages.map(({ start, end }) => {
    while (token < length && starts[token]! < start) token += 1;
    const first = token;
    while (token < length && ends[token]! <= end) token += 1;
    const last = token - 1;
    let begin = first;
    while (first - begin <= LONGEST_REST && edgeBefore(text, tokens, begin) === 'none') begin -= 1;
    let after = last + 1;
    while (after - last - 1 <= LONGEST_REST && edgeBefore(text, tokens, after) === 'none')
      after += 1;
    return {
      start: first - begin <= LONGEST_REST ? Math.min(start, starts[begin]!) : start,
      end: after - last - 1 <= LONGEST_REST ? Math.max(end, ends[after - 1]!) : end,
    };
  });
}
