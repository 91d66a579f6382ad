import type { Report } from '../../lib/label/types';
import type { Span } from '../../lib/match/types';
import type { AgencyName } from './credit-lines';
import { Credits } from './credits';
import { Differences } from './differences';
import { FurtherSources } from './further-sources';
import { Licences } from './licences';
import { rankedMatches } from './ranked-matches';
import { Rights } from './rights';

export interface DetailsProps {
  report: Report;
  agencyName: AgencyName;
  onShowPassage(passage: Span): void;
}

/** The label below its headline, in order of priority: who is credited, whose copyright, what differs. */
export function Details({ report, agencyName, onShowPassage }: DetailsProps) {
  if (!report.article) return null;
  const { others, related } = rankedMatches(report);
  return (
    <>
      <Credits report={report} agencyName={agencyName} />
      <Rights report={report} />
      <Licences report={report} />
      <Differences report={report} onShowPassage={onShowPassage} />
      <FurtherSources others={others} related={related} />
    </>
  );
}
