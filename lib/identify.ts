import type { Corpus } from './corpus/read';
import type { Entry } from './corpus/types';
import { findMatches } from './find-matches';
import { agencyFacts } from './label/agency-facts';
import { compare } from './label/compare';
import { withoutOwnVersions } from './label/own-versions';
import { stated } from './label/stated';
import type { Report } from './label/types';
import type { PageReading } from './page/types';

/**
 * The whole way: what a page states, what it matches, and where the two differ.
 *
 * @param id names the page in the report.
 * @param now ISO 8601, when the page was read; `null` believes dates in the future.
 * @param isIgnored says which entries the reader does not want to be told of on this page.
 * Throws a `PackError` when a corpus turns out to be damaged.
 * Cost: linear in the page; `npm run bench` prints the times.
 */
export function identify(
  reading: PageReading,
  corpora: readonly Corpus[],
  id = reading.url,
  now: string | null = null,
  isIgnored: (entry: Entry) => boolean = () => false,
): Report {
  const { article } = reading;
  const facts = stated(reading);
  const found = article ? findMatches(article.text, corpora) : [];
  const { matches, versions } = withoutOwnVersions(
    reading,
    found.filter(({ entry }) => !isIgnored(entry)),
  );
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
    ...(versions.length > 0 ? { versions } : {}),
    ...compare(reading, facts, matches, now),
    agencies: agencyFacts(facts, matches),
    corpusSize: corpora.reduce((sum, corpus) => sum + corpus.size, 0),
  };
}
