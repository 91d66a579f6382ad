import type { Corpus } from '../../lib/corpus/read';
import { findMatches } from '../../lib/find-matches';
import type { Match } from '../../lib/label/types';
import { indexTexts } from './index-texts';
import { type Judged, type Judgement, judged } from './judged';
import { Random } from './random';
import type { EvalResult, Failure } from './result';
import { loadTexts, type SourceText, unrelatedTo } from './texts';

const SEED = 20_240_601;
const INDEXED_WIRE = 4000;
const INDEXED_NEWS = 600;
const ASKED_NEWS = 300;
const OTHER_WORDS = 400;
/** Of what is asked, kept from everybody who tunes: a third. Its figure shows what tuning is worth. */
const HELD_OUT_SHARE = 1 / 3;

/** A way of using an article; answers the page that results. */
interface Use {
  what: string;
  page(article: string[], world: World): string[];
}

const USES: Use[] = [
  { what: 'the text itself', page: article => article },
  { what: 'inside 400 other words', page: (article, world) => world.inside(article) },
  {
    what: '40 words inside 400 other',
    page: (article, world) => world.inside(world.run(article, 40)),
  },
  {
    what: '20 words inside 400 other',
    page: (article, world) => world.inside(world.run(article, 20)),
  },
  { what: '10 % of words replaced', page: (article, world) => world.replaced(article, 0.1) },
  { what: '20 % of words replaced', page: (article, world) => world.replaced(article, 0.2) },
  { what: '30 % of words replaced', page: (article, world) => world.replaced(article, 0.3) },
  {
    what: '80 words, 20 % replaced, inside other',
    page: (article, world) => world.inside(world.replaced(world.run(article, 80), 0.2)),
  },
];

/**
 * Copies found and false labels, by the definitions of eval/README.md: 4,000 wire stories and 600
 * news articles are indexed, 300 of those news articles asked in eight ways, and articles that have
 * nothing to do with any of them.
 */
export async function copies(shared: URL): Promise<EvalResult> {
  const random = new Random(SEED);
  const wire = random.shuffled(loadTexts(shared, 'wire'));
  const news = random.shuffled(loadTexts(shared, 'news'));
  const indexed = [...wire.slice(0, INDEXED_WIRE), ...news.slice(0, INDEXED_NEWS)];
  const corpus = indexTexts(indexed);
  const texts = new Map(indexed.map(({ id, text }) => [id, text]));
  const textOf = (id: string) => texts.get(id)!;
  const unrelatedNews = unrelatedTo(indexed, news.slice(INDEXED_NEWS));
  const unrelatedWire = unrelatedTo(indexed, wire.slice(INDEXED_WIRE));
  const world = new World(
    random,
    unrelatedNews.flatMap(({ text }) => words(text)),
  );
  const asked = news.slice(0, ASKED_NEWS);
  const table = [
    ...USES.map(use => judge(use.what, asked, isFound(use, world, corpus, textOf))),
    judge('wrong: unrelated news called copy or excerpt', unrelatedNews, isFalse(corpus, textOf)),
    judge('wrong: unrelated wire called copy or excerpt', unrelatedWire, isFalse(corpus, textOf)),
  ];
  return {
    rows: table.map(({ row }) => row),
    notes: [
      `${indexed.length} articles indexed (${INDEXED_WIRE} wire, ${INDEXED_NEWS} news), repeats left out; seed ${SEED}`,
      'found: the first match is not “related” and is the right entry',
      'held out: the third of what is asked that nobody tunes on',
    ],
    errors: table.flatMap(({ errors }) => errors),
    failures: table.flatMap(({ failures }): Failure[] => failures),
  };
}

/** What there is to say of something asked: a judgement without its half, and the texts. */
type Verdict = Pick<Judgement, 'counts' | 'error' | 'failure'>;

function isFound(use: Use, world: World, corpus: Corpus, textOf: TextOf) {
  return ({ id, text }: SourceText): Verdict => {
    const page = use.page(words(text), world).join(' ');
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
  const devCount = Math.round(asked.length * (1 - HELD_OUT_SHARE));
  return judged(
    what,
    asked.map((source, at) => ({
      half: at < devCount ? 'dev' : 'held-out',
      ...verdictOf(source),
    })),
  );
}

function ask(text: string, corpus: Corpus): Match[] {
  return findMatches(text, [corpus]);
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** What an article's words are put among: the words of articles that are not in the corpus. */
class World {
  constructor(
    private readonly random: Random,
    private readonly others: string[],
  ) {}

  /** `passage` at a random place among 400 words that follow each other elsewhere. */
  inside(passage: string[]): string[] {
    const start = this.random.below(this.others.length - OTHER_WORDS);
    const other = this.others.slice(start, start + OTHER_WORDS);
    const at = this.random.below(OTHER_WORDS + 1);
    return [...other.slice(0, at), ...passage, ...other.slice(at)];
  }

  /** `length` words that follow each other, or all of a shorter article. */
  run(article: string[], length: number): string[] {
    const start = this.random.below(Math.max(1, article.length - length + 1));
    return article.slice(start, start + length);
  }

  /** The article with this share of its words, taken at random, replaced by others. */
  replaced(article: string[], share: number): string[] {
    const places = article.map((_, at) => at);
    const chosen = this.random.shuffled(places).slice(0, Math.round(article.length * share));
    const result = [...article];
    for (const at of chosen) result[at] = this.random.pick(this.others);
    return result;
  }
}
