import { lookup } from './corpus/lookup';
import type { Corpus } from './corpus/read';
import type { Entry } from './corpus/types';
import { compare } from './label/compare';
import { stated } from './label/stated';
import type { Match, Report } from './label/types';
import { assess } from './match/assess';
import { shingle } from './match/shingles';
import type { Article, PageReading } from './page/types';

/**
 * The whole way: what a page states, what it matches, and where the two differ.
 *
 * @param id names the page in the report.
 * Throws a `PackError` when a corpus turns out to be damaged.
 * Cost: linear in the page; `npm run bench` prints the times.
 */
export function identify(reading: PageReading, corpora: Corpus[], id = reading.url): Report {
  const { article } = reading;
  const facts = stated(reading);
  const matches = article ? findMatches(article, corpora) : [];
  return {
    id,
    url: reading.url,
    article: article !== null,
    title: article?.title ?? '',
    language: article?.language ?? null,
    words: article?.words ?? 0,
    length: article?.text.length ?? 0,
    stated: facts,
    matches,
    ...compare(reading, facts, matches),
    corpusSize: corpora.reduce((sum, corpus) => sum + corpus.size, 0),
  };
}

/** The sources that an article shares text with, the one that explains most of the page first. */
export function findMatches(article: Article, corpora: Corpus[]): Match[] {
  const shingles = shingle(article.text);
  const matches = corpora.flatMap(corpus =>
    [...lookup(corpus, shingles.hashes)].flatMap(([at, hits]): Match[] => {
      const sourceTokens = corpus.tokens[at]!;
      const assessment = assess(article.text, shingles, hits, sourceTokens, corpus.window);
      return assessment ? [{ entry: corpus.entry(at), ...assessment, altered: [] }] : [];
    }),
  );
  return withoutRepeats(matches.sort(byWeight));
}

function byWeight(a: Match, b: Match): number {
  return (
    b.pageShare - a.pageShare ||
    b.sourceShare - a.sourceShare ||
    compareText(a.entry.published ?? '9', b.entry.published ?? '9') ||
    compareText(a.entry.id, b.entry.id)
  );
}

/** Several corpora may know one article: its best match stays. */
function withoutRepeats(matches: Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter(({ entry }) => {
    const key = keyOf(entry);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf(entry: Entry): string {
  return entry.url ?? entry.id;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
