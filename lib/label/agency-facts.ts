import { agencyByCode } from './agencies';
import type { AgencyFacts, Match, Stated } from './types';

/**
 * What a label prints beside the code of each agency that a page or its matches name. Codes that the
 * table does not know are left out.
 */
export function agencyFacts(
  { agencies, photoAgencies }: Pick<Stated, 'agencies' | 'photoAgencies'>,
  matches: readonly Pick<Match, 'entry'>[],
): Record<string, AgencyFacts> {
  const codes = new Set([
    ...[...agencies, ...photoAgencies].map(({ code }) => code),
    ...matches.flatMap(({ entry }) => entry.agencies),
  ]);
  return Object.fromEntries([...codes].flatMap(factsOf));
}

function factsOf(code: string): [code: string, facts: AgencyFacts][] {
  const agency = agencyByCode(code);
  if (!agency) return [];
  const { name, kind } = agency;
  return [[code, kind === 'press-release' ? { name, kind } : { name }]];
}
