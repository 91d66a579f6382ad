import type { Report } from '../../lib/label/types';
import type { Span } from '../../lib/match/types';
import { useWords } from '../use-words';
import { Facts } from './facts';
import { Passages } from './passages';
import { rankedMatches } from './ranked-matches';
import { SourceLine } from './source-line';
import { WhoWasFirst } from './who-was-first';

export interface LeadProps {
  report: Report;
  onShowPassage(passage: Span): void;
}

/** What stands directly below the headline: the source and its passages, or what the page says of itself. */
export function Lead({ report, onShowPassage }: LeadProps) {
  const words = useWords();
  const { source, related } = rankedMatches(report);
  if (!report.article) return <p class="meta">{words.translate('detail_not_article')}</p>;
  if (!source) {
    return (
      <>
        <p class="meta">
          {related.length > 0
            ? words.translate('only_related')
            : words.plural('nothing_matches', report.corpusSize)}
        </p>
        <Facts
          facts={[
            [words.translate('publisher'), report.stated.publisher],
            [
              words.translate('published'),
              report.stated.published && words.date(report.stated.published),
            ],
          ]}
        />
      </>
    );
  }
  return (
    <>
      {source.entry.title && (
        <p class="source-title" lang={source.entry.language ?? ''}>
          <bdi>{source.entry.title}</bdi>
        </p>
      )}
      <SourceLine entry={source.entry} />
      <WhoWasFirst first={report.first} />
      <Passages
        match={source}
        isItself={report.verdict === 'original'}
        length={report.length}
        onShowPassage={onShowPassage}
      />
    </>
  );
}
