import { hashRun } from './hash';
import type { PageWords } from './page-words';
import { tokenise } from './tokens';
import type { Span, Tokens } from './types';

/** Words of a shingle where each weighs as much (see `shingle`). */
const SHINGLE_WORDS = 5;

/**
 * The shingles that a page would have over the place of some tokens if other words stood there: where the
 * source has one of them, it has those words there. Certain, but for one place in two only: an index
 * keeps a part of the shingles.
 *
 * @param first @param last tokens to put others in place of, inclusive.
 * @returns none in scripts without spaces.
 */
export function shinglesInPlace(
  tokens: Tokens,
  first: number,
  last: number,
  words: string,
): number[] {
  const from = Math.max(0, first - SHINGLE_WORDS + 1);
  const to = Math.min(tokens.length, last + SHINGLE_WORDS);
  if (tokens.unspaced.subarray(from, to).includes(1)) return [];
  const before = tokens.hashes.subarray(from, first);
  const after = tokens.hashes.subarray(last + 1, to);
  const run = Uint32Array.from([...before, ...tokenise(words).hashes, ...after]);
  const count = Math.max(0, run.length - SHINGLE_WORDS + 1);
  return Array.from({ length: count }, (_, at) => hashRun(run, at, SHINGLE_WORDS));
}

/**
 * Whether the source has the words of a page in the same place, whatever their capitals and marks.
 *
 * @param words others that are asked in place of the page's own.
 */
export function stands(
  { text, shingles: { tokens } }: PageWords,
  { start, end }: Span,
  hasShingle: (hashes: Uint32Array) => boolean,
  words: readonly string[] = [text.slice(start, end)],
): boolean {
  const first = tokens.starts.indexOf(start);
  let last = first;
  while (last + 1 < tokens.length && tokens.starts[last + 1]! < end) last += 1;
  const shingles = words.flatMap(words => shinglesInPlace(tokens, first, last, words));
  return hasShingle(Uint32Array.from(shingles));
}
