import type { Run } from './passages';
import type { Shingles } from './types';
import { rightmostSmallest } from './winnow';

/**
 * Grows a run of hits to the first and last token of the copied stretch.
 *
 * An index holds only winnowed shingles, so a copied stretch reaches up to a window past its outermost
 * hits. Winnowing bounds it: in each window that lies in the stretch, the smallest hash is a hit.
 * Between the hit and that bound the copy is taken to begin (and end) at a paragraph's edge, else at a
 * sentence's, else half-way.
 *
 * @param after first token that is free: an earlier passage ends before it.
 * @returns first and last token, inclusive.
 */
export function extend(
  text: string,
  shingles: Shingles,
  isHit: ReadonlySet<number>,
  run: Run,
  window: number,
  after: number,
): { first: number; last: number } {
  const earliest = Math.max(after, earliestStart(shingles, isHit, run.firstHit, window));
  const first = chooseStart(text, shingles, earliest, Math.max(earliest, run.firstHit));
  const latest = shingles.lasts[latestEnd(shingles, isHit, run.lastHit, window)]!;
  const last = chooseEnd(text, shingles, shingles.lasts[run.lastHit]!, latest);
  return { first, last };
}

/** The first shingle from which on every window up to the hit has a hit as its smallest hash. */
function earliestStart(
  shingles: Shingles,
  isHit: ReadonlySet<number>,
  hit: number,
  window: number,
): number {
  let start = hit;
  while (start > 0 && hit - start < window - 1) {
    const end = Math.min(start - 1 + window, shingles.hashes.length) - 1;
    if (!isHit.has(rightmostSmallest(shingles.hashes, start - 1, end))) break;
    start -= 1;
  }
  return start;
}

/** The last shingle up to which every window from the hit on has a hit as its smallest hash. */
function latestEnd(
  shingles: Shingles,
  isHit: ReadonlySet<number>,
  hit: number,
  window: number,
): number {
  let end = hit;
  while (end < shingles.hashes.length - 1 && end - hit < window - 1) {
    const start = Math.max(0, end + 1 - window + 1);
    if (!isHit.has(rightmostSmallest(shingles.hashes, start, end + 1))) break;
    end += 1;
  }
  return end;
}

/** What separates token `token - 1` from `token`. */
const NOTHING = 0;
const SENTENCE = 1;
const PARAGRAPH = 2;

function chooseStart(text: string, shingles: Shingles, earliest: number, hit: number): number {
  let sentence = -1;
  for (let token = hit; token >= earliest; token -= 1) {
    const edge = edgeBefore(text, shingles, token);
    if (edge === PARAGRAPH) return token;
    if (edge === SENTENCE) sentence = token;
  }
  return sentence >= 0 ? sentence : Math.ceil((earliest + hit) / 2);
}

function chooseEnd(text: string, shingles: Shingles, hit: number, latest: number): number {
  let sentence = -1;
  for (let token = hit; token <= latest; token += 1) {
    const edge = edgeBefore(text, shingles, token + 1);
    if (edge === PARAGRAPH) return token;
    if (edge === SENTENCE) sentence = token;
  }
  return sentence >= 0 ? sentence : Math.floor((hit + latest) / 2);
}

const SENTENCE_END = /[.!?…。！？؟۔।]/;

function edgeBefore(text: string, shingles: Shingles, token: number): number {
  const { starts, ends, length } = shingles.tokens;
  if (token === 0 || token >= length) return PARAGRAPH;
  const between = text.slice(ends[token - 1]!, starts[token]!);
  if (between.includes('\n')) return PARAGRAPH;
  return between.length > 1 && SENTENCE_END.test(between) ? SENTENCE : NOTHING;
}
