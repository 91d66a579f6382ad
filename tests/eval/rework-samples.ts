import { candidates } from '../../lib/corpus/candidates';
import type { Corpus } from '../../lib/corpus/read';
import { bestFeatures } from '../../lib/match/rework';
import type { Feature } from '../../lib/match/rework-model';
import { shingle } from '../../lib/match/shingles';
import { tellingStems } from '../../lib/match/sketch';
import { stems } from '../../lib/match/stems';
import type { Half } from './pages';
import { type Asked, type Collections, type ReuseSet, reuseWorld } from './reuse';
import type { UpdatesWorld } from './updates';

/**
 * What a page is to the corpus: a rewrite of an entry; a rewrite of a source that is not in it; an
 * independent text on an entry's subject; a later report of an entry's event; or nothing of all that.
 */
export type SampleKind = 'rewrite' | 'left-out' | 'independent' | 'update' | 'unrelated';

/** What the model of rewrites sees of a page and the entry that is most like it. */
export interface Sample {
  id: string;
  kind: SampleKind;
  set: ReuseSet | 'news' | 'wire';
  half: Half;
  text: string;
  /** Id of that entry, and whether it is the page's source. */
  entry: string;
  isRight: boolean;
  features: Record<Feature, number>;
}

/**
 * Everything that is asked of some worlds, one for each seed, as the model sees it. Pages with too few
 * words to compare, or without an entry like them, are left out.
 *
 * Cost: some seconds a seed.
 */
export function reworkSamples(collections: Collections, seeds: readonly number[]): Sample[] {
  return seeds.flatMap(seed => {
    const { corpus, rewrites, unrelatedNews, unrelatedWire } = reuseWorld(collections, seed);
    const unrelated = (set: 'news' | 'wire', asked: readonly Asked[]) =>
      asked.flatMap(page => sampleOf(corpus, page, { kind: 'unrelated', set }, null) ?? []);
    return [
      ...rewrites.flatMap(page => {
        const isIndependent = page.how === 'non';
        const kind = isIndependent ? 'independent' : page.isIndexed ? 'rewrite' : 'left-out';
        const source = isIndependent ? null : page.source;
        return sampleOf(corpus, page, { kind, set: page.set }, source) ?? [];
      }),
      ...unrelated('news', unrelatedNews),
      ...unrelated('wire', unrelatedWire),
    ];
  });
}

/** The same of later reports of an entry's event. */
export function updateSamples({ corpus, updates }: UpdatesWorld): Sample[] {
  return updates.flatMap(
    page => sampleOf(corpus, page, { kind: 'update', set: 'wire' }, null) ?? [],
  );
}

function sampleOf(
  corpus: Corpus,
  { id, half, text }: Asked,
  what: Pick<Sample, 'kind' | 'set'>,
  source: string | null,
): Sample | null {
  const shingles = shingle(text);
  const hits = corpus.lookup(shingles.hashes);
  const page = tellingStems(stems(text, shingles.tokens), corpus.stemWeights);
  const entries = candidates(corpus, page);
  const sources = entries.map(entry => ({
    sketch: corpus.sketch(entry),
    sharedRuns: hits.get(entry)?.length ?? 0,
  }));
  const best = bestFeatures(page, sources, corpus.stemWeights);
  if (!best) return null;
  const entry = corpus.entry(entries[best.source]!).id;
  return { id, half, text, ...what, entry, isRight: entry === source, features: best.features };
}
