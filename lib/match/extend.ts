import type { TokenSpan } from './copy-evidence';
import { edgeBefore } from './edges';
import type { PageWords } from './page-words';
import type { SourceStems } from './source-stems';
import type { VerifiedRun } from './verified-runs';

/**
 * Where a person would draw a stretch of runs. Between the outermost hit and the token that the run can
 * reach at most, the copy is taken to begin (and end) at a paragraph's edge. Else the words count as well
 * whose stems the source has: the edge is that of a sentence beyond them, or half-way to what can be reached.
 *
 * @param free first token that no earlier passage holds.
 */
export function drawnSpan(
  page: PageWords,
  source: SourceStems,
  stretch: readonly VerifiedRun[],
  free: number,
): TokenSpan {
  const outermost = stretch[0]!;
  let farthest = outermost;
  for (const run of stretch) if (run.lastHit > farthest.lastHit) farthest = run;
  const earliest = Math.max(free, outermost.first);
  const firstHit = Math.max(free, outermost.firstHit);
  const lastHit = page.shingles.lasts[farthest.lastHit]!;
  const latest = Math.max(lastHit, farthest.last);
  return {
    first: chooseStart(page, source, earliest, firstHit),
    last: chooseEnd(page, source, lastHit, latest),
  };
}

function chooseStart(page: PageWords, source: SourceStems, earliest: number, hit: number): number {
  const { text, shingles } = page;
  const known = outermostOwn(page, source, hit, earliest);
  let sentence = -1;
  for (let token = hit; token >= earliest; token -= 1) {
    const edge = edgeBefore(text, shingles.tokens, token);
    if (edge === 'paragraph') return token;
    if (edge === 'sentence' && token <= known) sentence = token;
  }
  return sentence >= 0 ? sentence : Math.ceil((earliest + known) / 2);
}

function chooseEnd(page: PageWords, source: SourceStems, hit: number, latest: number): number {
  const { text, shingles } = page;
  const known = outermostOwn(page, source, hit, latest);
  let sentence = -1;
  for (let token = hit; token <= latest; token += 1) {
    const edge = edgeBefore(text, shingles.tokens, token + 1);
    if (edge === 'paragraph') return token;
    if (edge === 'sentence' && token >= known) sentence = token;
  }
  return sentence >= 0 ? sentence : Math.floor((known + latest) / 2);
}

/**
 * The word farthest from a hit, up to `limit`, whose stem the source has. Half-way from the hit itself,
 * passages of 40 words are drawn two words off on average in place of one (`npm run eval -- copies`).
 */
function outermostOwn(page: PageWords, source: SourceStems, hit: number, limit: number): number {
  const step = Math.sign(hit - limit);
  for (let token = limit; token !== hit; token += step) {
    if (source.hasWord(page, token)) return token;
  }
  return hit;
}
