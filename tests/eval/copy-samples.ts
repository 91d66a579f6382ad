import type { Corpus } from '../../lib/corpus/corpus';
import { usualStems } from '../../lib/match/common-topic';
import { copyCases, topicAround } from '../../lib/match/copied';
import { copyEvidence } from '../../lib/match/copy-evidence';
import { type Feature, features, type How } from '../../lib/match/copy-model';
import { hitMask } from '../../lib/match/hits';
import { PageWords } from '../../lib/match/page-words';
import { copiedRuns } from '../../lib/match/runs';
import { shingle } from '../../lib/match/shingles';
import { SourceStems } from '../../lib/match/source-stems';
import { verifiedRun } from '../../lib/match/verified-runs';
import { type CopyWorld, wordsOf } from './copy-world';
import type { Half } from './pages';
import { halfOfSource } from './reuse';

/** What a source's runs on a page look like to the model of copies. */
export interface CopySample {
  half: Half;
  /** The page holds words of the source. */
  isCopy: boolean;
  how: How;
  /** Of what its lesson weighs; 1 where the page holds no words of the source. */
  weight: number;
  /** Of each case that could be judged; the source is found by the best of them. */
  cases: Record<Feature, number>[];
}

/** Words taken from an article, the share of them that is replaced, among other words, and what that weighs. */
const LESSONS: Record<How, { words: number; replaced: number; weight: number }[]> = {
  verbatim: [
    { words: 20, replaced: 0, weight: 2 },
    { words: 30, replaced: 0, weight: 1 },
    { words: 40, replaced: 0, weight: 4 },
    { words: 40, replaced: 0.05, weight: 1 },
  ],
  edited: [
    { words: 40, replaced: 0.05, weight: 0.5 },
    { words: 60, replaced: 0.1, weight: 1 },
    { words: 80, replaced: 0.2, weight: 2 },
    { words: 300, replaced: 0.3, weight: 4 },
  ],
};

/** Samples of articles used in several ways, and of articles that have nothing to do with any other. */
export function copySamples(world: CopyWorld): CopySample[] {
  const { asked, unrelatedNews, unrelatedWire, words } = world;
  const ofUses = asked.flatMap(({ id, text }) =>
    (['verbatim', 'edited'] as const).flatMap(how =>
      LESSONS[how].flatMap(lesson => {
        const taken = words.run(wordsOf(text), lesson.words);
        const page = words.inside(words.replaced(taken, lesson.replaced)).join(' ');
        return samplesOf(page, world.corpus, id)
          .filter(sample => sample.isCopy && sample.how === how)
          .map(sample => ({ ...sample, weight: lesson.weight }));
      }),
    ),
  );
  const ofOthers = [...unrelatedNews, ...unrelatedWire].flatMap(({ id, text }) =>
    samplesOf(text, world.corpus, id),
  );
  return [...ofUses, ...ofOthers];
}

function samplesOf(text: string, corpus: Corpus, id: string): CopySample[] {
  const page = new PageWords(text, shingle(text));
  const usual = usualStems(corpus.stemWeights);
  return [...corpus.lookup(page.shingles.hashes).byEntry()].flatMap(([entry, hits]) => {
    const source = new SourceStems(corpus.sketch(entry), corpus.stemWeights);
    const isHit = hitMask(hits, page.shingles.hashes.length);
    const runs = copiedRuns(hits, corpus.window).map(run =>
      verifiedRun(page, source, isHit, run, corpus.window),
    );
    const cases = copyCases(runs, corpus.modulus);
    return (['verbatim', 'edited'] as const).flatMap((how): CopySample[] => {
      const own = cases.filter(one => one.how === how);
      if (own.length === 0) return [];
      const seen = own.map(one =>
        features(copyEvidence(page, source, one.runs), topicAround(page, source, one, usual)),
      );
      const isCopy = corpus.entry(entry).id === id;
      return [{ half: halfOfSource(id), isCopy, how, weight: 1, cases: seen }];
    });
  });
}
