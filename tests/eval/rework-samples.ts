import type { Corpus } from '../../lib/corpus/read';
import { copiesIn, hitsIn, isExplained, questionOf } from '../../lib/find-matches';
import { tellingSentences } from '../../lib/match/page-stems';
import { reworkFeatures } from '../../lib/match/rework';
import type { Feature } from '../../lib/match/rework-model';
import { reworkSources } from '../../lib/rework-sources';
import type { Half } from './pages';
import { type Asked, type Collections, type ReuseSet, reuseWorld, type WorldSize } from './reuse';
import type { UpdatesWorld } from './updates';

/**
 * What a page is to the corpus: a rewrite of an entry, alone or among other words; a rewrite of a source
 * that is not in it; an independent text on an entry's subject; a later report of an entry's event; or
 * nothing of all that.
 */
export type SampleKind = 'rewrite' | 'inside' | 'left-out' | 'independent' | 'update' | 'unrelated';

/** What the model of rewrites sees of a page and one of the entries that are most like it. */
export interface Sample {
  id: string;
  kind: SampleKind;
  set: ReuseSet | 'news' | 'wire';
  half: Half;
  /** The corpus is one of some forty articles, without neighbours that could tell what a topic gives. */
  isSmall: boolean;
  text: string;
  /** Id of that entry, its rank from 0, and whether it is the page's source. */
  entry: string;
  rank: number;
  isRight: boolean;
  features: Record<Feature, number>;
}

/** Wire stories of which a small corpus is asked: few are like anything in it. */
const ASKED_OF_SMALL = 1500;

/**
 * Everything that is asked of some worlds as the model sees it. Pages that copies
 * explain, or with too few words to compare, or without an entry like them, are left out.
 *
 * Cost: some seconds a world.
 */
export function reworkSamples(
  collections: Collections,
  worlds: readonly { seed: number; size?: WorldSize }[],
): Sample[] {
  return worlds.flatMap(({ seed, size }) => {
    const { corpus, rewrites, inside, unrelatedNews, unrelatedWire } = reuseWorld(
      collections,
      seed,
      size,
    );
    const isSmall = size?.sources !== undefined;
    const unrelated = (set: 'news' | 'wire', asked: readonly Asked[]) =>
      asked.flatMap(page => sampleOf(corpus, page, { kind: 'unrelated', set, isSmall }, null));
    return [
      ...rewrites.flatMap(page => {
        const isIndependent = page.how === 'non';
        const kind = isIndependent ? 'independent' : page.isIndexed ? 'rewrite' : 'left-out';
        const source = isIndependent ? null : page.source;
        return sampleOf(corpus, page, { kind, set: page.set, isSmall }, source);
      }),
      ...inside.flatMap(page => {
        const kind = page.isIndexed ? 'inside' : 'left-out';
        return sampleOf(corpus, page, { kind, set: page.set, isSmall }, page.source);
      }),
      ...unrelated('news', unrelatedNews),
      ...unrelated('wire', isSmall ? unrelatedWire.slice(0, ASKED_OF_SMALL) : unrelatedWire),
    ];
  });
}

/** The same of later reports of an entry's event. */
export function updateSamples({ corpus, updates }: UpdatesWorld, isSmall: boolean): Sample[] {
  return updates.flatMap(page =>
    sampleOf(corpus, page, { kind: 'update', set: 'wire', isSmall }, null),
  );
}

function sampleOf(
  corpus: Corpus,
  { id, half, text }: Asked,
  what: Pick<Sample, 'kind' | 'set' | 'isSmall'>,
  expected: string | null,
): Sample[] {
  const question = questionOf(text);
  const { tokens } = question.shingles;
  const hits = hitsIn(corpus, question);
  const copies = copiesIn(corpus, question, hits);
  if (isExplained(copies)) return [];
  const page = tellingSentences(question.sentences, corpus.stemWeights);
  const sources = reworkSources(corpus, page, tokens, copies, hits);
  const judged = reworkFeatures(page, sources, corpus, question.facts);
  return judged.map(({ source, features }, rank) => {
    const entry = corpus.entry(sources[source]!.entry).id;
    return { id, half, text, ...what, entry, rank, isRight: entry === expected, features };
  });
}
