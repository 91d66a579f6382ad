import type { Match, Report, Spot } from './types';

/**
 * A label as `--json` prints it: the fields that scripts rely on, in the order of the design, and
 * after them `url`, `first` and `corpusSize`.
 *
 * @param text the article's text, for `--text`
 */
export function reportJson(report: Report, text?: string): object {
  return {
    id: report.id,
    article: report.article,
    title: report.title,
    language: report.language,
    words: report.words,
    stated: {
      publisher: report.stated.publisher,
      authors: report.stated.authors,
      published: report.stated.published,
      agencies: report.stated.agencies.map(withoutSpot),
      photoAgencies: report.stated.photoAgencies.map(withoutSpot),
      copyright: report.stated.copyright && withoutSpot(report.stated.copyright),
      licence: report.stated.licence && withoutSpot(report.stated.licence),
    },
    matches: report.matches.map(matchJson),
    verdict: report.verdict,
    differences: report.differences,
    ...(text === undefined ? {} : { text }),
    url: report.url,
    ...(report.first && { first: report.first }),
    corpusSize: report.corpusSize,
  };
}

/** Places count the lines of a reading, which is no part of the output. */
function withoutSpot<T extends { at?: Spot }>({ at: _, ...statement }: T): Omit<T, 'at'> {
  return statement;
}

function matchJson({ entry, ...match }: Match): object {
  return {
    entry: {
      id: entry.id,
      url: entry.url,
      publisher: entry.publisher,
      title: entry.title,
      published: entry.published,
      agencies: entry.agencies,
      copyright: entry.copyright,
      language: entry.language,
      authors: entry.authors,
      licence: entry.licence,
    },
    kind: match.kind,
    confidence: share(match.confidence),
    pageShare: share(match.pageShare),
    sourceShare: share(match.sourceShare),
    passages: match.passages,
    altered: match.altered,
  };
}

/** Four places: what more there is says nothing. */
function share(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
