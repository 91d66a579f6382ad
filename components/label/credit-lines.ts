import type {
  AgencyFacts,
  CreditPlace,
  Evidence,
  Report,
  Spot,
  Stated,
} from '../../lib/label/types';
import { rankedMatches } from './ranked-matches';

/** What an agency is named for: the text as news or as a paid notice, or pictures. */
export type CreditRole = 'text' | 'press-release' | 'photo';

/**
 * `credited`: source and page name it; `missing`: only the source; `added`: only the page, where the
 * text is the source's; a place: where the page states it of its own text; `null`: for pictures, of which
 * only the page's are known.
 */
export type CreditStatus = 'credited' | 'missing' | 'added' | CreditPlace;

export interface CreditLine {
  code: string;
  /** Full name; empty when it is no more than the code. */
  name: string;
  role: CreditRole;
  status: CreditStatus | null;
  /** The page's words that name it, and where they stand; `null` where the page has none. */
  evidence: Evidence | null;
}

/** Who must be credited: the source's agencies first, then the page's own, then those for pictures. */
export function creditLines(report: Report): CreditLine[] {
  const { stated, differences } = report;
  const onPage = new Map(stated.agencies.map(credit => [credit.code, evidenceOf(credit)]));
  const inSource = new Set(rankedMatches(report).source?.entry.agencies);
  const added = new Set(
    differences.filter(({ kind }) => kind === 'agency-added').map(({ evidence }) => evidence),
  );
  const line = (code: string, status: CreditStatus): CreditLine => ({
    code,
    name: nameBeside(code, report),
    role: factsOf(code, report)?.kind ?? 'text',
    status,
    evidence: onPage.get(code) ?? null,
  });
  return unique([
    ...[...inSource].map(code => line(code, onPage.has(code) ? 'credited' : 'missing')),
    ...stated.agencies
      .filter(({ code }) => !inSource.has(code))
      .map(({ code, where, evidence }) => line(code, added.has(evidence) ? 'added' : where)),
    ...stated.photoAgencies.map(credit => ({
      code: credit.code,
      name: nameBeside(credit.code, report),
      role: 'photo' as const,
      status: null,
      evidence: evidenceOf(credit),
    })),
  ]);
}

/** A line of the page that credits somebody, word for word. */
export interface CreditEvidence extends Evidence {
  where: CreditPlace | 'photo';
}

/** The exact words that credit somebody, each line of the page once, with the place where it stands. */
export function creditEvidence({ agencies, photoAgencies }: Stated): CreditEvidence[] {
  const lines = new Map<string, CreditEvidence>();
  const add = (where: CreditEvidence['where'], evidence: Evidence) => {
    if (!lines.has(evidence.words)) lines.set(evidence.words, { where, ...evidence });
  };
  for (const credit of agencies) add(credit.where, evidenceOf(credit));
  for (const credit of photoAgencies) add('photo', evidenceOf(credit));
  return [...lines.values()];
}

function evidenceOf({ evidence, at }: { evidence: string; at?: Spot }): Evidence {
  return at ? { words: evidence, at } : { words: evidence };
}

function nameBeside(code: string, report: Pick<Report, 'agencies'>): string {
  const name = factsOf(code, report)?.name ?? code;
  return name === code ? '' : name;
}

function factsOf(code: string, { agencies }: Pick<Report, 'agencies'>): AgencyFacts | null {
  return Object.hasOwn(agencies, code) ? agencies[code]! : null;
}

/** One line for each agency, and at most one more for its pictures. */
function unique(lines: CreditLine[]): CreditLine[] {
  const seen = new Set<string>();
  return lines.filter(({ code, role }) => {
    const identity = `${code} ${role === 'photo'}`;
    return !seen.has(identity) && seen.add(identity);
  });
}
