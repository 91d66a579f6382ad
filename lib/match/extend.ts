import { bounds } from './bounds';
import type { Run } from './runs';
import type { Shingles } from './types';

/**
 * Grows a stretch of hits to the first and last token of the copied text. Between the outermost hit
 * and the bound that winnowing sets, the copy is taken to begin (and end) at a paragraph's edge, else
 * at a sentence's, else half-way.
 *
 * @param after first token that is free: an earlier passage ends before it.
 * @returns first and last token, inclusive.
 */
export function extend(
  text: string,
  shingles: Shingles,
  isHit: ReadonlySet<number>,
  stretch: Pick<Run, 'firstHit' | 'lastHit'>,
  window: number,
  after: number,
): { first: number; last: number } {
  const { earliest, latest } = bounds(shingles, isHit, stretch, window);
  const start = Math.max(after, earliest);
  return {
    first: chooseStart(text, shingles, start, Math.max(start, stretch.firstHit)),
    last: chooseEnd(text, shingles, shingles.lasts[stretch.lastHit]!, shingles.lasts[latest]!),
  };
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
