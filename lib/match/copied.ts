import { chains } from './chains';
import { commonTopic } from './common-topic';
import { type CopyEvidence, copyEvidence, reach } from './copy-evidence';
import { copyScore, type How, MOST_TOPIC } from './copy-model';
import type { PageWords } from './page-words';
import { leastScore, lengthsOf, mostScore } from './score-bounds';
import type { SourceStems } from './source-stems';
import type { VerifiedRun } from './verified-runs';

/** What an index knows of all its articles. */
export interface IndexFacts {
  /** Winnowing window. */
  window: number;
  /** Of the hits' diagonals. */
  modulus: number;
  /** See `commonTopic`. */
  usualStems: () => number;
}

/** Runs of one source that were copied from it, unless a common topic explains them. */
export interface Copied {
  /** Log odds, above the threshold, of the strongest evidence; a common topic may make them negative. */
  score: number;
  /** The runs that are evidence, by position. */
  runs: VerifiedRun[];
}

/** Runs that are judged together. */
export interface CopyCase {
  /** One run, or several along one diagonal. */
  how: How;
  runs: readonly VerifiedRun[];
}

/** A run that cannot reach over this many words is a phrase. */
const FEWEST_WORDS = 16;

/** What can be judged: single runs, and chains of runs that editing left. */
export function copyCases(runs: readonly VerifiedRun[], modulus: number): CopyCase[] {
  const long = runs.filter(({ first, last }) => last - first + 1 >= FEWEST_WORDS);
  const several = chains(runs, modulus).filter(chain => chain.length > 1);
  return [
    ...long.map((run): CopyCase => ({ how: 'verbatim', runs: [run] })),
    ...several.map((chain): CopyCase => ({ how: 'edited', runs: chain })),
  ];
}

/** From this score on it does not matter what a topic explains. */
const SURE = 5;

/**
 * Weighs a source's runs, and what a common topic explains of them.
 *
 * @param runs by position.
 * @returns `null` when nothing reaches the threshold, common topic or not.
 */
export function copied(
  page: PageWords,
  source: SourceStems,
  runs: readonly VerifiedRun[],
  { modulus, usualStems }: IndexFacts,
): Copied | null {
  const evident = new Set<VerifiedRun>();
  let score = -Infinity;
  for (const copyCase of copyCases(runs, modulus)) {
    const found = caseScore(page, source, copyCase, usualStems, score);
    if (found === null) continue;
    score = Math.max(score, found);
    for (const run of copyCase.runs) evident.add(run);
  }
  return evident.size > 0 ? { score, runs: runs.filter(run => evident.has(run)) } : null;
}

/**
 * The score of some runs, `SURE` at most where nothing could change what it says; `null` below the threshold
 * even without a common topic.
 *
 * @param least a higher score is known already: what a topic explains of a lower one is not looked for.
 */
function caseScore(
  page: PageWords,
  source: SourceStems,
  copyCase: CopyCase,
  usualStems: () => number,
  least: number,
): number | null {
  const { how, runs } = copyCase;
  const known = lengthsOf(page, runs);
  if (source.isUnknown && leastScore(how, known) >= SURE) return SURE;
  if (mostScore(how, known, source) < 0) return null;
  const evidence = copyEvidence(page, source, runs);
  const alone = copyScore(how, evidence, 0);
  if (alone < 0) return null;
  if (alone <= least) return -Infinity;
  return copyScore(how, evidence, topicOf(page, source, copyCase, evidence, usualStems));
}

function topicOf(
  page: PageWords,
  source: SourceStems,
  copyCase: CopyCase,
  evidence: CopyEvidence,
  usualStems: () => number,
): number {
  const isSure = copyScore(copyCase.how, evidence, MOST_TOPIC) >= SURE;
  return isSure ? MOST_TOPIC : topicAround(page, source, copyCase, usualStems());
}

/** Beside edited runs so many words may be edited more, and belong to the copy. */
const EDITED_MARGIN = 40;

/** How much of a common topic the page shows around some runs. */
export function topicAround(
  page: PageWords,
  source: SourceStems,
  { how, runs }: CopyCase,
  usualStems: number,
): number {
  if (source.isUnknown) return 0;
  const margin = how === 'edited' ? EDITED_MARGIN : 0;
  const { first, last } = reach(runs);
  const isInside = (token: number) => token >= first - margin && token <= last + margin;
  const outside = page.stemsWhere(token => !isInside(token));
  return commonTopic(source, outside, page.stemsWhere(isInside), usualStems);
}
