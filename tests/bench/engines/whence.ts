import { commonStems } from '../../../lib/cli/common-words';
import { PackBuilder } from '../../../lib/corpus/build';
import { candidates } from '../../../lib/corpus/candidates';
import type { OptionalPart } from '../../../lib/corpus/format';
import { type Corpus, openPack } from '../../../lib/corpus/read';
import { copiesIn, findMatches, questionOf } from '../../../lib/find-matches';
import { identify } from '../../../lib/identify';
import { shingle } from '../../../lib/match/shingles';
import { tellingStems } from '../../../lib/match/sketch';
import { stems } from '../../../lib/match/stems';
import { readText } from '../../../lib/page/read-text';
import type { BenchArticle } from '../articles';
import type { Asker, Engine } from '../engine';

/** What the others do: which article a page was copied from, with addresses and credits. */
export const whence: Engine = engine(
  'Whence, copies',
  'a pack without rewrites, facts and titles: copies and excerpts, with their passages',
  ['rewrites', 'facts', 'titles'],
  corpus => ({ ask: matchOnly(corpus), steps: copySteps(corpus) }),
);

/** Everything that a pack may hold. */
export const whenceAll: Engine = engine(
  'Whence, all parts',
  'copies, excerpts, rewrites and changed facts, with titles',
  [],
  corpus => ({ ask: matchOnly(corpus), steps: rewriteSteps(corpus) }),
);

/** The whole label, reading of the plain text included. */
export const whenceLabel: Engine = engine(
  'Whence, whole label',
  'the same pack; text read, statements, match, differences',
  [],
  corpus => ({ ask: wholeLabel(corpus) }),
);

function engine(
  name: string,
  settings: string,
  without: readonly OptionalPart[],
  asker: (corpus: Corpus) => Asker,
): Engine {
  return {
    name,
    settings,
    index: articles => new Map([['pack', Buffer.from(benchPack(articles, without).buffer)]]),
    read: stored => stored.get('pack')!,
    load(bytes: Uint8Array) {
      const corpus = openPack(bytes);
      const parts = corpus.sections.map(({ name, bytes }) => [name, bytes / corpus.size]);
      return { ...asker(corpus), parts: Object.fromEntries(parts) };
    },
  };
}

/** The pack that is measured: article `i` has the id `i`. */
export function benchPack(
  articles: readonly BenchArticle[],
  without: readonly OptionalPart[] = [],
): Uint8Array<ArrayBuffer> {
  const builder = new PackBuilder({ name: 'bench', commonStems, without });
  articles.forEach(({ text, facts }, i) => {
    builder.add({ id: String(i), ...facts }, text);
  });
  return builder.finish() as Uint8Array<ArrayBuffer>;
}

function matchOnly(corpus: Corpus): Asker['ask'] {
  return text => {
    const [first] = findMatches(text, [corpus]);
    return first && first.kind !== 'related' ? Number(first.entry.id) : -1;
  };
}

function wholeLabel(corpus: Corpus): Asker['ask'] {
  return text => {
    const [first] = identify(readText(text), [corpus], 'bench').matches;
    return first && first.kind !== 'related' ? Number(first.entry.id) : -1;
  };
}

function copySteps(corpus: Corpus): Asker['steps'] {
  return {
    'words and shingles': page => () => shingle(page),
    lookup: page => {
      const { hashes } = shingle(page);
      return () => corpus.lookup(hashes);
    },
    // What decides first, from the text on: rewrites are asked for only where copies explain too little.
    'copies alone': page => () => copiesIn(corpus, questionOf(page)),
  };
}

function rewriteSteps(corpus: Corpus): Asker['steps'] {
  return {
    ...copySteps(corpus),
    stems: page => {
      const { tokens } = shingle(page);
      return () => stems(page, tokens);
    },
    'candidates for rewrites': page => {
      const telling = tellingStems(stems(page, shingle(page).tokens), corpus.stemWeights);
      return () => candidates(corpus, telling);
    },
  };
}
