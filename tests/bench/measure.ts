import type { BenchArticles } from './articles';
import type { Asker, Engine } from './engine';

/** A figure of one engine over one corpus; times are medians in milliseconds. */
export interface Figures {
  name: string;
  settings: string;
  articles: number;
  bytesPerArticle: number;
  build: number;
  load: number;
  /** A page of 500 words that shares text with no article. */
  noMatch: number;
  /** A page that is an article, word for word. */
  match: number;
  /** Share of those pages whose article comes first. */
  found: number;
}

/** At least this often, and as often as fits into the budget: the slowest takes two seconds a page. */
const LEAST_RUNS = 5;
const MOST_RUNS = 200;
const BUDGET_MS = 5000;
const LOADS = 5;

export async function measure(engine: Engine, articles: BenchArticles): Promise<Figures> {
  const started = performance.now();
  const stored = await engine.index(articles.indexed);
  const build = performance.now() - started;
  let ask: Asker = await stored.load();
  const loads: number[] = [];
  for (let i = 0; i < LOADS; i++) {
    const start = performance.now();
    ask = await stored.load();
    loads.push(performance.now() - start);
  }
  const count = articles.indexed.length;
  // Strides that are prime to the count: pages from all over the corpus, none twice.
  const asked = Array.from({ length: MOST_RUNS }, (_, i) => (i * 7919) % count);
  const match = time(asked, id => ask(articles.indexed[id]!) === id);
  const noMatch = time(articles.unrelated, page => ask(page) === -1);
  return {
    name: engine.name,
    settings: engine.settings,
    articles: count,
    bytesPerArticle: stored.bytes / count,
    build,
    load: median(loads),
    noMatch: median(noMatch.times),
    match: median(match.times),
    found: match.hits / match.times.length,
  };
}

/** Times `run` for item after item until the budget is spent. The first call warms up. */
function time<T>(items: T[], run: (item: T) => boolean): { times: number[]; hits: number } {
  const times: number[] = [];
  let hits = 0;
  let spent = 0;
  run(items[0]!);
  for (let i = 0; i < MOST_RUNS && (i < LEAST_RUNS || spent < BUDGET_MS); i++) {
    const start = performance.now();
    const hit = run(items[i % items.length]!);
    const took = performance.now() - start;
    times.push(took);
    spent += took;
    if (hit) hits++;
  }
  return { times, hits };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
