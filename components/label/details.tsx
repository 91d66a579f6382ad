import type { Report } from '../../lib/label/types';
import type { PageSpan } from '../../lib/page/types';
import { Changed } from './changed';
import { Credits } from './credits';
import { Differences } from './differences';
import { FurtherSources } from './further-sources';
import { Licences } from './licences';
import { rankedMatches } from './ranked-matches';
import { ReuseTerms } from './reuse-terms';
import { Rights } from './rights';

export interface DetailsProps {
  report: Report;
  onShowPassage(passage: PageSpan): void;
}

/** The label below its headline, in order of priority: who is credited, whose copyright, what was changed. */
export function Details({ report, onShowPassage }: DetailsProps) {
  if (!report.article) return null;
  const { others, related } = rankedMatches(report);
  return (
    <>
      <Credits report={report} onShowPassage={onShowPassage} />
      <Rights report={report} onShowPassage={onShowPassage} />
      <Licences report={report} onShowPassage={onShowPassage} />
      <ReuseTerms report={report} />
      <Changed report={report} onShowPassage={onShowPassage} />
      <Differences report={report} />
      <FurtherSources others={others} related={related} />
    </>
  );
}
