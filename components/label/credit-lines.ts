import type { CreditPlace, Report, Stated } from '../../lib/label/types';
import { rankedMatches } from './ranked-matches';

/**
 * `credited`: source and page name it; `missing`: only the source; `added`: only the page, where the
 * text is the source's; `photo`: for pictures only; a place: where the page states it of its own text.
 */
export type CreditStatus = 'credited' | 'missing' | 'added' | 'photo' | CreditPlace;

export interface CreditLine {
  code: string;
  /** Full name; empty when it is no more than the code. */
  name: string;
  /** A wire that carries paid notices, no news agency. */
  isPressRelease: boolean;
  status: CreditStatus;
}

/** Who must be credited: the source's agencies first, then the page's own, then those for pictures. */
export function creditLines(report: Report): CreditLine[] {
  const { stated, differences } = report;
  const onPage = new Set(stated.agencies.map(credit => credit.code));
  const inSource = new Set(rankedMatches(report).source?.entry.agencies);
  const added = new Set(
    differences.filter(({ kind }) => kind === 'agency-added').map(({ evidence }) => evidence),
  );
  const line = (code: string, status: CreditStatus): CreditLine => ({
    code,
    name: nameBeside(code, report),
    isPressRelease:
      Object.hasOwn(report.agencies, code) && report.agencies[code]!.kind === 'press-release',
    status,
  });
  return unique([
    ...[...inSource].map(code => line(code, onPage.has(code) ? 'credited' : 'missing')),
    ...stated.agencies
      .filter(({ code }) => !inSource.has(code))
      .map(({ code, where, evidence }) => line(code, added.has(evidence) ? 'added' : where)),
    ...stated.photoAgencies.map(({ code }) => line(code, 'photo')),
  ]);
}

/** The exact words that credit somebody, each line of the page once, with the place where it stands. */
export function creditEvidence(stated: Stated): { where: CreditPlace; words: string }[] {
  const lines = new Map(stated.agencies.map(credit => [credit.evidence, credit.where]));
  return [...lines].map(([words, where]) => ({ where, words }));
}

/** `AFP (Agence France-Presse)`, or the code alone where it is the name. */
export function fullName(code: string, report: Pick<Report, 'agencies'>): string {
  const name = nameBeside(code, report);
  return name === '' ? code : `${code} (${name})`;
}

function nameBeside(code: string, { agencies }: Pick<Report, 'agencies'>): string {
  const name = Object.hasOwn(agencies, code) ? agencies[code]!.name : code;
  return name === code ? '' : name;
}

/** One line for each agency, and at most one more for its pictures. */
function unique(lines: CreditLine[]): CreditLine[] {
  const seen = new Set<string>();
  return lines.filter(({ code, status }) => {
    const identity = `${code} ${status === 'photo'}`;
    return !seen.has(identity) && seen.add(identity);
  });
}
