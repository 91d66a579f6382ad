import { bounds, type Stretch } from './bounds';
import { edgeBefore } from './edges';
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
  stretch: Stretch,
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

function chooseStart(text: string, shingles: Shingles, earliest: number, hit: number): number {
  let sentence = -1;
  for (let token = hit; token >= earliest; token -= 1) {
    const edge = edgeBefore(text, shingles.tokens, token);
    if (edge === 'paragraph') return token;
    if (edge === 'sentence') sentence = token;
  }
  return sentence >= 0 ? sentence : Math.ceil((earliest + hit) / 2);
}

function chooseEnd(text: string, shingles: Shingles, hit: number, latest: number): number {
  let sentence = -1;
  for (let token = hit; token <= latest; token += 1) {
    const edge = edgeBefore(text, shingles.tokens, token + 1);
    if (edge === 'paragraph') return token;
    if (edge === 'sentence') sentence = token;
  }
  return sentence >= 0 ? sentence : Math.floor((hit + latest) / 2);
}
