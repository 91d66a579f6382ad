import { candidates } from './corpus/candidates';
import type { Corpus } from './corpus/read';
import { readRememberedId } from './label/remembered-id';
import type { Alteration, Match } from './label/types';
import { alterations } from './match/altered';
import { assess, FEWEST_HITS } from './match/assess';
import type { Hit } from './match/hits';
import { reworks } from './match/rework';
import { reworkedPassages } from './match/reworked-passages';
import { shingle } from './match/shingles';
import { tellingStems } from './match/sketch';
import { type Stem, stems } from './match/stems';
import type { Shingles } from './match/types';

/**
 * The sources that a text shares words with, or that it is in other words: those of every corpus, the
 * one that explains most of the text first, `related` ones last. Of what several corpora know by one
 * address, the corpus that is named first tells.
 *
 * Throws a `PackError` when a corpus turns out to be damaged.
 */
export function findMatches(text: string, corpora: readonly Corpus[]): Match[] {
  const shingles = shingle(text);
  let found: Stem[] | null = null;
  const question: Question = {
    text,
    shingles,
    // Copies are found without them, and they take longer.
    get stems() {
      found ??= stems(text, shingles.tokens);
      return found;
    },
  };
  const matches = corpora.flatMap(corpus => matchesIn(corpus, question).sort(byWeight));
  return withoutRepeats(matches).sort(byWeight);
}

interface Question {
  text: string;
  shingles: Shingles;
  stems: Stem[];
}

/** What a match is before its entry's facts are read. */
type Draft = Omit<Match, 'entry' | 'altered'>;

function matchesIn(corpus: Corpus, question: Question): Match[] {
  const hits = corpus.lookup(question.shingles.hashes);
  const drafts = copiesIn(corpus, question, hits);
  const isExplained = [...drafts.values()].some(({ pageShare }) => pageShare >= MOST_OF_PAGE);
  if (corpus.has.rewrites && !isExplained) {
    for (const [entry, rework] of reworksIn(corpus, question, hits)) {
      const copied = drafts.get(entry);
      if (!copied || explainsMore(rework, copied)) drafts.set(entry, rework);
    }
  }
  return [...drafts].map(([entry, draft]) => ({
    entry: corpus.entry(entry),
    ...draft,
    altered: alteredIn(corpus, question, entry, draft),
  }));
}

/** A page of which this share is copied needs no other explanation. */
const MOST_OF_PAGE = 0.5;

/**
 * A page in other words keeps some of the source's own: they alone would make it look like an excerpt.
 */
const MUCH_MORE = 1.5;

function explainsMore(rework: Draft, copied: Draft): boolean {
  return (
    rework.kind === 'reworked' &&
    copied.kind === 'excerpt' &&
    rework.pageShare > copied.pageShare * MUCH_MORE
  );
}

function copiesIn(
  corpus: Corpus,
  { text, shingles }: Question,
  hits: ReadonlyMap<number, Hit[]>,
): Map<number, Draft> {
  const drafts = new Map<number, Draft>();
  for (const [entry, hitsOfEntry] of hits) {
    // Most entries that are met have one hit, by accident.
    if (hitsOfEntry.length < FEWEST_HITS) continue;
    const tokens = corpus.tokens(entry);
    const found = assess(text, shingles, hitsOfEntry, tokens, corpus.window, corpus.modulus);
    if (found) drafts.set(entry, found);
  }
  return drafts;
}

function reworksIn(
  corpus: Corpus,
  { text, shingles: { tokens }, stems }: Question,
  hits: ReadonlyMap<number, Hit[]>,
): Map<number, Draft> {
  const { stemWeights } = corpus;
  const page = tellingStems(stems, stemWeights);
  const entries = candidates(corpus, page);
  const sources = entries.map(entry => ({
    sketch: corpus.sketch(entry),
    sharedRuns: hits.get(entry)?.length ?? 0,
  }));
  const drafts = new Map<number, Draft>();
  for (const { source, kind, probability, sourceCovered } of reworks(page, sources, stemWeights)) {
    const { sketch } = sources[source]!;
    const { passages, words } = reworkedPassages(text, tokens, sketch, stemWeights);
    drafts.set(entries[source]!, {
      kind,
      confidence: probability,
      pageShare: words / tokens.length,
      sourceShare: sourceCovered,
      passages,
    });
  }
  return drafts;
}

function alteredIn(
  corpus: Corpus,
  { text, shingles: { tokens } }: Question,
  entry: number,
  { kind, passages }: Draft,
): Alteration[] {
  const filter = kind === 'related' ? null : corpus.factFilter(entry);
  return filter ? alterations(text, tokens, passages, filter, kind === 'reworked') : [];
}

function byWeight(a: Match, b: Match): number {
  return (
    Number(a.kind === 'related') - Number(b.kind === 'related') ||
    b.pageShare - a.pageShare ||
    b.sourceShare - a.sourceShare ||
    compareText(a.entry.published ?? '9', b.entry.published ?? '9') ||
    compareText(a.entry.id, b.entry.id)
  );
}

/** Several corpora may know one article: the first of them has its latest facts. */
function withoutRepeats(matches: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter(({ entry }) => {
    const key = readRememberedId(entry.id) ? entry.id : (entry.url ?? entry.id);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
