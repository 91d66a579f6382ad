import type { Corpus } from './corpus/read';
import { readRememberedId } from './label/remembered-id';
import type { Alteration, Match } from './label/types';
import { withoutAccidents } from './match/accidents';
import { alterations } from './match/altered';
import { assess } from './match/assess';
import { usualStems } from './match/common-topic';
import type { IndexFacts } from './match/copied';
import type { Hit } from './match/hits';
import { type PageFacts, pageFacts } from './match/page-facts';
import { type SentenceStems, sentenceStems, tellingSentences } from './match/page-stems';
import { PageWords } from './match/page-words';
import { reworks } from './match/rework';
import { reworkedPassages } from './match/reworked-passages';
import { ShingleRoom, shingle } from './match/shingles';
import { SourceStems } from './match/source-stems';
import type { Shingles } from './match/types';
import { worthAsking } from './match/worth-asking';
import { byWeight, MUCH_MORE } from './match-order';
import { reworkSources } from './rework-sources';

/**
 * The sources that a text shares words with, or that it is in other words: those of every corpus, the
 * one that explains most of the text first, `related` ones last. Of what several corpora know by one
 * address, the corpus that is named first tells.
 *
 * Throws a `PackError` when a corpus turns out to be damaged.
 */
export function findMatches(text: string, corpora: readonly Corpus[]): Match[] {
  const question = questionOf(text, room);
  const matches = corpora.flatMap(corpus => matchesIn(corpus, question).sort(byWeight));
  return withoutRepeats(matches).sort(byWeight);
}

/** A text, cut in the ways that the questions need. */
export interface Question {
  text: string;
  shingles: Shingles;
  words: PageWords;
  sentences: SentenceStems[];
  /** Asked where a source is like the text. */
  facts: () => PageFacts;
}

/** For the words of one page after another: nothing of a question outlives it. */
const room = new ShingleRoom();

/** @param room where it is used up before the next text is read. */
export function questionOf(text: string, room: ShingleRoom | null = null): Question {
  const shingles = shingle(text, room);
  const words = new PageWords(text, shingles, room);
  let found: SentenceStems[] | null = null;
  let facts: PageFacts | null = null;
  return {
    text,
    shingles,
    words,
    // Copies are found without them, and they take longer.
    get sentences() {
      found ??= sentenceStems(words);
      return found;
    },
    facts: () => (facts ??= pageFacts(text, shingles.tokens)),
  };
}

/** What a match is before its entry's facts are read. */
export type Draft = Omit<Match, 'entry' | 'altered'>;

function matchesIn(corpus: Corpus, question: Question): Match[] {
  const hits = hitsIn(corpus, question);
  const drafts = copiesIn(corpus, question, hits);
  if (corpus.has.rewrites && !isExplained(drafts)) {
    for (const [entry, rework] of reworksIn(corpus, question, drafts, hits)) {
      const copied = drafts.get(entry);
      if (!copied || copied.kind === 'related' || explainsMore(rework, copied)) {
        drafts.set(entry, rework);
      }
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

/** Whether copies leave nothing to ask about rewrites. */
export function isExplained(copies: ReadonlyMap<number, Draft>): boolean {
  return [...copies.values()].some(
    ({ kind, pageShare }) => kind !== 'related' && pageShare >= MOST_OF_PAGE,
  );
}

/** A page in other words keeps some of the source's own: they alone would make it look like an excerpt. */
function explainsMore(rework: Draft, copied: Draft): boolean {
  return (
    rework.kind === 'reworked' &&
    copied.kind === 'excerpt' &&
    rework.pageShare > copied.pageShare * MUCH_MORE
  );
}

/** The entries that share words with a text, by number. */
export function copiesIn(
  corpus: Corpus,
  question: Question,
  hits = hitsIn(corpus, question),
): Map<number, Draft> {
  const { words } = question;
  let usual: number | undefined;
  const index: IndexFacts = {
    window: corpus.window,
    modulus: corpus.modulus,
    usualStems: () => (usual ??= usualStems(corpus.stemWeights)),
  };
  const drafts = new Map<number, Draft>();
  for (const [entry, hitsOfEntry] of hits) {
    const found = assess(
      words,
      hitsOfEntry,
      {
        stems: new SourceStems(corpus.sketch(entry), corpus.stemWeights),
        tokens: () => corpus.tokens(entry),
      },
      index,
    );
    if (found) drafts.set(entry, found);
  }
  return drafts;
}

/**
 * Entry number → its hits by position, where they may prove something. Sketches tell accidents from copies,
 * and all shingles are asked. Without them the unlikely ones, seven in ten, are asked only near what the
 * likely ones meet, and only for that: a copy meets its source among them too.
 */
export function hitsIn(corpus: Corpus, { words }: Question): Map<number, Hit[]> {
  const { hashes } = words.shingles;
  if (corpus.has.rewrites) return withoutAccidents(corpus.lookup(hashes), words, corpus);
  const likely = words.likelyKept(corpus.window);
  const found = withoutAccidents(corpus.lookup(hashes, likely), words, corpus);
  if (found.size === 0) return found;
  const worth = worthAsking(likely, hashes.length, found.values(), corpus.window);
  const others = corpus.lookup(hashes, worth);
  for (const [entry, more] of others.byEntry(at => found.has(others.entries[at]!))) {
    const all = [...found.get(entry)!, ...more];
    found.set(
      entry,
      all.sort((a, b) => a.position - b.position),
    );
  }
  return found;
}

function reworksIn(
  corpus: Corpus,
  { sentences, facts, shingles: { tokens } }: Question,
  copies: ReadonlyMap<number, Draft>,
  hits: ReadonlyMap<number, readonly Hit[]>,
): Map<number, Draft> {
  const { stemWeights } = corpus;
  const page = tellingSentences(sentences, stemWeights);
  const sources = reworkSources(corpus, page, tokens, copies, hits);
  const drafts = new Map<number, Draft>();
  for (const rework of reworks(page, sources, corpus, facts)) {
    const { entry, sketch } = sources[rework.source]!;
    const judged = page.filter(({ first, last }) => first >= rework.first && last <= rework.last);
    const { passages, words } = reworkedPassages(tokens, judged, sketch, stemWeights);
    drafts.set(entry, {
      kind: rework.kind,
      confidence: rework.probability,
      pageShare: words / tokens.length,
      sourceShare: rework.sourceCovered,
      passages,
    });
  }
  return drafts;
}

function alteredIn(
  corpus: Corpus,
  { words }: Question,
  entry: number,
  { kind, passages }: Draft,
): Alteration[] {
  const filter = kind === 'related' ? null : corpus.factFilter(entry);
  if (!filter) return [];
  const stems = new SourceStems(corpus.sketch(entry), corpus.stemWeights);
  const hasShingle = (hashes: Uint32Array) => corpus.lookup(hashes).entries.includes(entry);
  return alterations(words, passages, { filter, stems, hasShingle }, kind === 'reworked');
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
