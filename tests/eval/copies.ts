import { PackBuilder } from '../../lib/corpus/build';
import { type Corpus, openPack } from '../../lib/corpus/read';
import type { Entry } from '../../lib/corpus/types';
import { findMatches } from '../../lib/identify';
import type { Match } from '../../lib/label/types';
import { shingle } from '../../lib/match/shingles';
import { Random } from './random';
import type { EvalResult, Row } from './result';
import { loadTexts, type SourceText, unrelatedTo } from './texts';

const SEED = 20_240_601;
const INDEXED_WIRE = 4000;
const INDEXED_NEWS = 600;
const ASKED_NEWS = 300;
const OTHER_WORDS = 400;
/** Of what is asked, kept from everybody who tunes: a third. Its figure shows what tuning is worth. */
const UNSEEN_SHARE = 1 / 3;

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
export function copies(shared: URL): EvalResult {
  const random = new Random(SEED);
  const wire = random.shuffled(loadTexts(shared, 'wire'));
  const news = random.shuffled(loadTexts(shared, 'news'));
  const indexed = [...wire.slice(0, INDEXED_WIRE), ...news.slice(0, INDEXED_NEWS)];
  const corpus = index(indexed);
  const unrelatedNews = unrelatedTo(indexed, news.slice(INDEXED_NEWS));
  const unrelatedWire = unrelatedTo(indexed, wire.slice(INDEXED_WIRE));
  const world = new World(
    random,
    unrelatedNews.flatMap(({ text }) => words(text)),
  );
  const asked = news.slice(0, ASKED_NEWS);
  return {
    name: 'copies',
    rows: [
      ...USES.map(use => foundRow(use, asked, world, corpus)),
      falseRow('false labels, unrelated news', unrelatedNews, corpus),
      falseRow('false labels, unrelated wire', unrelatedWire, corpus),
    ],
    notes: [
      `${indexed.length} articles indexed (${INDEXED_WIRE} wire, ${INDEXED_NEWS} news), repeats left out; seed ${SEED}`,
      'found: the first match is not “related” and is the right entry; false: any copy or excerpt',
      'unseen: the third of what is asked that nobody tunes on',
    ],
  };
}

function index(texts: SourceText[]): Corpus {
  const pack = new PackBuilder({ name: 'eval' });
  for (const { id, text } of texts) pack.add(unknownEntry(id), shingle(text));
  return openPack(pack.finish());
}

function unknownEntry(id: string): Entry {
  const unknown = { url: null, publisher: null, title: null, published: null, language: null };
  return { id, ...unknown, authors: [], agencies: [], copyright: null, licence: null };
}

function foundRow(use: Use, asked: SourceText[], world: World, corpus: Corpus): Row {
  return row(use.what, asked, ({ id, text }) => {
    const [first] = ask(use.page(words(text), world).join(' '), corpus);
    return first !== undefined && first.kind !== 'related' && first.entry.id === id;
  });
}

function falseRow(what: string, unrelated: SourceText[], corpus: Corpus): Row {
  return row(what, unrelated, ({ text }) =>
    ask(text, corpus).some(({ kind }) => kind === 'copy' || kind === 'excerpt'),
  );
}

function row(what: string, asked: SourceText[], isCounted: (source: SourceText) => boolean): Row {
  const counted = asked.map(isCounted);
  const seen = Math.round(asked.length * (1 - UNSEEN_SHARE));
  return {
    what,
    ...share(counted),
    seen: share(counted.slice(0, seen)),
    unseen: share(counted.slice(seen)),
  };
}

function share(counted: boolean[]): { count: number; of: number } {
  return { count: counted.filter(Boolean).length, of: counted.length };
}

function ask(text: string, corpus: Corpus): Match[] {
  const article = { title: '', language: null, text, words: words(text).length };
  return findMatches(article, [corpus]);
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
