import type { Corpus } from '../../lib/corpus/read';
import { findMatches } from '../../lib/find-matches';
import type { Match } from '../../lib/label/types';
import { copyWorld, loadWireAndNews, type WordsAround, wordsOf } from './copy-world';
import { drawnSpans } from './drawn-spans';
import { type Judged, type Judgement, judged } from './judged';
import type { EvalResult, Failure } from './result';
import { halfOfSource } from './reuse';
import type { SourceText } from './texts';

const SEED = 20_240_601;

/** A way of using an article; answers the page that results. */
interface Use {
  what: string;
  page(article: string[], words: WordsAround): string[];
}

const USES: Use[] = [
  { what: 'the text itself', page: article => article },
  { what: 'inside 400 other words', page: (article, words) => words.inside(article) },
  {
    what: '40 words inside 400 other',
    page: (article, words) => words.inside(words.run(article, 40)),
  },
  {
    what: '20 words inside 400 other',
    page: (article, words) => words.inside(words.run(article, 20)),
  },
  { what: '10 % of words replaced', page: (article, words) => words.replaced(article, 0.1) },
  { what: '20 % of words replaced', page: (article, words) => words.replaced(article, 0.2) },
  { what: '30 % of words replaced', page: (article, words) => words.replaced(article, 0.3) },
  {
    what: '80 words, 20 % replaced, inside other',
    page: (article, words) => words.inside(words.replaced(words.run(article, 80), 0.2)),
  },
  {
    what: 'a third of the sentences left out, the others in another order',
    page: (article, words) => words.reordered(article, 1 / 3),
  },
];

/**
 * Copies found and false labels, by the definitions of eval/README.md: 4,000 wire stories and 600
 * news articles are indexed, 300 of those news articles asked in nine ways, and articles that have
 * nothing to do with any of them; and how well passages are drawn.
 */
export async function copies(shared: URL): Promise<EvalResult> {
  const world = copyWorld(loadWireAndNews(shared), SEED);
  const { indexed, corpus, asked, unrelatedNews, unrelatedWire, words } = world;
  const texts = new Map(indexed.map(({ id, text }) => [id, text]));
  const textOf = (id: string) => texts.get(id)!;
  const table = [
    ...USES.map(use => judge(use.what, asked, isFound(use, words, corpus, textOf))),
    judge('wrong: unrelated news called copy or excerpt', unrelatedNews, isFalse(corpus, textOf)),
    judge('wrong: unrelated wire called copy or excerpt', unrelatedWire, isFalse(corpus, textOf)),
  ];
  return {
    rows: [...table.map(({ row }) => row), ...drawnSpans(world)],
    notes: [
      `${indexed.length} articles indexed, repeats left out; seed ${SEED}`,
      'found: the first match is not “related” and is the right entry',
      'drawn: of those found, the passage beside the words that were put there, cut anywhere',
      'held out: a third of the articles',
    ],
    errors: table.flatMap(({ errors }) => errors),
    failures: table.flatMap(({ failures }): Failure[] => failures),
  };
}

/** What there is to say of something asked: a judgement without its half, and the texts. */
type Verdict = Pick<Judgement, 'counts' | 'error' | 'failure'>;

function isFound(use: Use, words: WordsAround, corpus: Corpus, textOf: TextOf) {
  return ({ id, text }: SourceText): Verdict => {
    const page = use.page(wordsOf(text), words).join(' ');
    const [first] = ask(page, corpus);
    const counts = first !== undefined && first.kind !== 'related' && first.entry.id === id;
    if (counts) return { counts };
    const error = `${id}: ${described(page, first)}`;
    const failure = {
      kind: 'copies missed',
      severity: -USES.indexOf(use),
      page,
      source: textOf(id),
    };
    return { counts, error, failure: { ...failure, what: `${id}, ${use.what}: ${named(first)}` } };
  };
}

function isFalse(corpus: Corpus, textOf: TextOf) {
  return ({ id, text }: SourceText): Verdict => {
    const label = ask(text, corpus).find(({ kind }) => kind === 'copy' || kind === 'excerpt');
    if (!label) return { counts: false };
    return {
      counts: true,
      error: `${id}: ${described(text, label)}`,
      failure: {
        kind: 'wrong: unrelated articles called copy or excerpt',
        what: `${id}: ${named(label)}`,
        severity: label.confidence,
        page: text,
        source: textOf(label.entry.id),
      },
    };
  };
}

type TextOf = (id: string) => string;

function described(page: string, match: Match | undefined): string {
  if (!match) return 'no match';
  const passages = match.passages.map(({ start, end }) => page.slice(start, end));
  return `${named(match)}: ${passages.join(' … ')}`;
}

function named(match: Match | undefined): string {
  if (!match) return 'no match';
  return `${match.kind} of ${match.entry.id}, ${match.confidence.toFixed(3)}`;
}

function judge(
  what: string,
  asked: readonly SourceText[],
  verdictOf: (source: SourceText) => Verdict,
): Judged {
  return judged(
    what,
    asked.map(source => ({
      half: halfOfSource(source.id),
      ...verdictOf(source),
    })),
  );
}

function ask(text: string, corpus: Corpus): Match[] {
  return findMatches(text, [corpus]);
}
