import { agreement, FEWEST_STEMS } from './agreement';
import type { TokenSpan } from './copy-evidence';
import { cosines } from './cosines';
import { factEvidence, type PageFacts } from './page-facts';
import { distinctStems, type TellingSentence } from './page-stems';
import type { Evidence } from './rework-model';
import type { StemWeights, TellingStem } from './sketch';
import type { SketchedStems } from './sketched-stems';
import { bestStretch } from './stretch';

/** What an index knows of a source that a page may be in other words. */
export interface ReworkSource {
  sketch: Uint16Array;
  /** Tokens of the page, first and last inclusive, that are known to be copied from the source. */
  copied: readonly TokenSpan[];
  /** Tokens of the page, likewise, that it has in common with the source and their topic explains. */
  repeated: readonly TokenSpan[];
  /** Of its facts (see `factFilter`); `null` where the index keeps none. */
  filter: Uint8Array | null;
}

/** What is known of all the sources of an index. */
export interface ReworkIndex {
  stemWeights: StemWeights;
  /** Sources in all. */
  size: number;
}

/** What is known of a stretch of a page beside a source. */
export interface StretchEvidence extends Evidence {
  /** Its tokens, first and last inclusive. */
  first: number;
  last: number;
}

/** Ranks, from 0, whose cosine is what the topic alone gives. */
const BACKGROUND_FROM = 3;
const BACKGROUND_TO = 8;
/** A page of which this share agrees best is judged as a whole, with what it has of its own. */
const WHOLE_SHARE = 0.5;
/**
 * A small corpus has no neighbours that could tell what a topic gives: it counts for its size, beside so
 * many articles with what later reports of an event have in a large one. With 0.1, twice as many later
 * reports are called reworked in corpora of forty articles (`npm run eval -- rewrites`).
 */
const USUAL_BACKGROUND = 0.13;
const USUAL_ARTICLES = 100;
/**
 * A shorter stretch is a phrase, or the line about its author that a paper puts under each article. A
 * page may be shorter, but not a part of one.
 */
const FEWEST_WORDS = 40;
/** Bits beside what is repeated, half of them the source's, as if they had been seen: few stems tell little. */
const BESIDE_BITS = 8;

/**
 * Compares the stretch of a page that agrees best with a source, without what is copied from it.
 *
 * @param known what their sketches have of the source and all others that are like the page.
 * @param own the source's place among them.
 * @param facts of the page; asked only where there is something to compare.
 * @returns `null` when there is too little to compare.
 * Cost: linear in the page for each source.
 */
export function stretchEvidence(
  page: readonly TellingSentence[],
  { copied, repeated, filter }: ReworkSource,
  known: readonly SketchedStems[],
  own: number,
  { size }: ReworkIndex,
  facts: () => PageFacts,
): StretchEvidence | null {
  const source = known[own]!;
  const explained = stemsIn(page, copied);
  if (source.sizeWithout(explained) < FEWEST_STEMS) return null;
  const rest = explained.size === 0 ? page : without(page, explained);
  const best = bestStretch(rest, source);
  if (!best) return null;
  const wholePage = { from: 0, to: page.length };
  const isWhole = wordsOf(page, best) >= WHOLE_SHARE * wordsOf(page, wholePage);
  if (!isWhole && wordsOf(page, best) < FEWEST_WORDS) return null;
  const { from, to } = isWhole ? wholePage : best;
  const first = page[from]!.first;
  const last = page[to - 1]!.last;
  const stems = distinctStems(rest.slice(from, to));
  const found = agreement(stems, source, sentenceFinder(page));
  if (!found) return null;
  return {
    agreement: found,
    background: backgroundOf(
      cosines(stems, known).filter((_, source) => source !== own),
      size,
    ),
    words: last - first + 1,
    besideRepeated: repeated.length === 0 ? 0 : missedBeside(stems, source, repeated),
    facts: filter && factEvidence(facts(), first, last, filter),
    first,
    last,
  };
}

/** The stems inside of some stretches of a page. */
function stemsIn(page: readonly TellingSentence[], stretches: readonly TokenSpan[]): Set<number> {
  const found = new Set<number>();
  for (const { first, last } of stretches) {
    for (const { stems } of page) {
      for (const { token, hash } of stems) if (token >= first && token <= last) found.add(hash);
    }
  }
  return found;
}

function without(
  page: readonly TellingSentence[],
  explained: ReadonlySet<number>,
): TellingSentence[] {
  return page.map(({ first, last, stems }) => ({
    first,
    last,
    stems: stems.filter(({ hash }) => !explained.has(hash)),
  }));
}

function isIn(spans: readonly TokenSpan[], token: number): boolean {
  return spans.some(({ first, last }) => token >= first && token <= last);
}

/** Share of a page's weight outside of some spans that a source does not have, drawn towards a half. */
function missedBeside(
  stems: readonly TellingStem[],
  source: SketchedStems,
  spans: readonly TokenSpan[],
): number {
  let all = BESIDE_BITS;
  let shared = BESIDE_BITS / 2;
  for (const { hash, weight, rank, token } of stems) {
    if (rank > source.threshold || isIn(spans, token)) continue;
    all += weight;
    if (source.places.has(hash)) shared += weight;
  }
  return 1 - shared / all;
}

function wordsOf(page: readonly TellingSentence[], { from, to }: { from: number; to: number }) {
  return page[to - 1]!.last - page[from]!.first + 1;
}

/** Finds the sentence of a token, asked for tokens in text order. */
function sentenceFinder(page: readonly TellingSentence[]): (token: number) => number {
  let sentence = 0;
  return token => {
    while (sentence < page.length - 1 && page[sentence]!.last < token) sentence += 1;
    return sentence;
  };
}

/** @param cosines of all other sources. @param size of the index. */
function backgroundOf(cosines: Float64Array, size: number): number {
  const ranked = cosines
    .sort()
    .reverse()
    .subarray(BACKGROUND_FROM - 1, BACKGROUND_TO - 1);
  const sum = ranked.reduce((sum, cosine) => sum + cosine, 0);
  const mean = sum / (BACKGROUND_TO - BACKGROUND_FROM);
  return (mean * size + USUAL_BACKGROUND * USUAL_ARTICLES) / (size + USUAL_ARTICLES);
}
