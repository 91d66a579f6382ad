import type { Match, Report } from '../../lib/label/types';

export interface RankedMatches {
  /** What the label is about; `null` when the page's text matches nothing. */
  source: Match | null;
  others: Match[];
  /** The same event in another text: shown only on request. */
  related: Match[];
}

/** Matches by how they are shown, best first as in the report. */
export function rankedMatches({ matches }: Pick<Report, 'matches'>): RankedMatches {
  const same = matches.filter(match => match.kind !== 'related');
  return {
    source: same[0] ?? null,
    others: same.slice(1),
    related: matches.filter(match => match.kind === 'related'),
  };
}
