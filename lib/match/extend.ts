import type { TokenSpan } from './copy-evidence';
import { edgeBefore } from './edges';
import type { PageWords } from './page-words';
import type { VerifiedRun } from './verified-runs';

/**
 * Where a person would draw a stretch of runs. Between the outermost hit and the token that the run can
 * reach at most, the copy is taken to begin (and end) at a paragraph's edge, else at a sentence's, else
 * half-way.
 *
 * @param free first token that no earlier passage holds.
 */
export function drawnSpan(
  page: PageWords,
  stretch: readonly VerifiedRun[],
  free: number,
): TokenSpan {
  const outermost = stretch[0]!;
  let farthest = outermost;
  for (const run of stretch) if (run.lastHit > farthest.lastHit) farthest = run;
  const earliest = Math.max(free, outermost.first);
  const lastHit = page.shingles.lasts[farthest.lastHit]!;
  return {
    first: chooseStart(page, earliest, Math.max(free, outermost.firstHit)),
    last: chooseEnd(page, lastHit, Math.max(lastHit, farthest.last)),
  };
}

function chooseStart({ text, shingles }: PageWords, earliest: number, hit: number): number {
  let sentence = -1;
  for (let token = hit; token >= earliest; token -= 1) {
    const edge = edgeBefore(text, shingles.tokens, token);
    if (edge === 'paragraph') return token;
    if (edge === 'sentence') sentence = token;
  }
  return sentence >= 0 ? sentence : Math.ceil((earliest + hit) / 2);
}

function chooseEnd({ text, shingles }: PageWords, hit: number, latest: number): number {
  let sentence = -1;
  for (let token = hit; token <= latest; token += 1) {
    const edge = edgeBefore(text, shingles.tokens, token + 1);
    if (edge === 'paragraph') return token;
    if (edge === 'sentence') sentence = token;
  }
  return sentence >= 0 ? sentence : Math.floor((hit + latest) / 2);
}
