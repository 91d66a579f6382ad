import { agencyByCode } from '../label/agencies';
import type { Match, Report } from '../label/types';
import { articles } from './counts';
import type { Paint } from './paint';
import { printable } from './printable';
import { DIFFERENCES, KINDS, PLACES, VERDICTS } from './report-words';
import { wrap } from './wrap';

/** Lines longer than this are hard to read. */
const MAX_WIDTH = 100;

export interface TextOptions {
  paint: Paint;
  /** Columns of the terminal. */
  width: number;
}

/** A label for a person at a terminal: whose text, who is credited, whose copyright, what differs. */
export function reportText(report: Report, { paint, width }: TextOptions): string {
  const columns = Math.min(width, MAX_WIDTH);
  const verdict = VERDICTS[report.verdict];
  const [best, ...others] = report.matches;
  const parts = [
    [
      paint('soft', printable(report.id)),
      ...(report.title ? wrap(printable(report.title), columns).map(l => paint('bold', l)) : []),
      paint(verdict.style, `${verdict.sign} ${verdict.words}`),
    ],
    best ? source(best, paint) : nothingKnown(report),
    section('Credits', credits(report, best), paint),
    section('Copyright', rights(report, best, columns), paint),
    section('Differences', differences(report, columns), paint),
    section(
      'Also from',
      others.flatMap(other => sourceLines(other).map(line => `  ${line}`)),
      paint,
    ),
  ];
  const body = parts.filter(part => part.length > 0).map(part => part.join('\n'));
  return `${body.join('\n\n')}\n`;
}

function section(heading: string, lines: string[], paint: Paint): string[] {
  return lines.length > 0 ? [paint('bold', heading), ...lines] : [];
}

function source(match: Match, paint: Paint): string[] {
  const [first, ...rest] = sourceLines(match);
  return [paint('bold', `From ${first}`), ...rest];
}

function sourceLines({ entry, ...match }: Match): string[] {
  const name = printable(entry.publisher ?? entry.copyright?.holder ?? entry.url ?? entry.id);
  const date = entry.published?.slice(0, 10) ?? entry.copyright?.year;
  const passages = match.passages.length === 1 ? '1 passage' : `${match.passages.length} passages`;
  return [
    date ? `${name} · ${date}` : name,
    ...(entry.url && entry.publisher ? [printable(entry.url)] : []),
    `${percent(match.pageShare)} of this page, ${percent(match.sourceShare)} of the source · ${KINDS[match.kind]}, ${percent(match.confidence)} sure · ${passages}`,
  ];
}

function nothingKnown(report: Report): string[] {
  if (!report.article) return [];
  return [`Nothing in ${articles(report.corpusSize)} matches it. What this page states:`];
}

function credits({ stated }: Report, match: Match | undefined): string[] {
  const here = new Map(stated.agencies.map(credit => [credit.code, PLACES[credit.where]]));
  const lines: string[] = [];
  for (const code of match?.entry.agencies ?? []) {
    const place = here.get(code);
    lines.push(agency(code, place ? `credited here, ${place}` : 'missing here'));
    here.delete(code);
  }
  for (const [code, place] of here) lines.push(agency(code, match ? `only here, ${place}` : place));
  for (const { code } of stated.photoAgencies) lines.push(agency(code, 'pictures only'));
  if (stated.publisher) lines.push(`  Published by ${printable(stated.publisher)}`);
  if (stated.authors.length > 0) lines.push(`  By ${stated.authors.map(printable).join(', ')}`);
  if (stated.published) lines.push(`  Dated ${printable(stated.published)}`);
  return lines;
}

function agency(code: string, note: string): string {
  const name = agencyByCode(code)?.name ?? '';
  return `  ${printable(code).padEnd(9)} ${(name === code ? '' : name).padEnd(30)} ${note}`;
}

function rights({ stated }: Report, match: Match | undefined, width: number): string[] {
  const lines: string[] = [];
  const theirs = match?.entry.copyright;
  if (stated.copyright) lines.push(...labelled('This page', stated.copyright.notice, width));
  if (theirs) {
    const notice = theirs.notice ?? ['©', theirs.year, theirs.holder].filter(Boolean).join(' ');
    lines.push(...labelled('The source', notice, width));
  }
  if (stated.licence) {
    const { name, url } = stated.licence;
    lines.push(...labelled('Licence', url && url !== name ? `${name} ${url}` : name, width));
  }
  return lines;
}

function labelled(label: string, text: string, width: number): string[] {
  const [first = '', ...rest] = wrap(printable(text), width, ' '.repeat(14));
  return [`  ${label.padEnd(12)}${first.trimStart()}`, ...rest];
}

/** What the credits above show already is not said again. */
function differences(report: Report, width: number): string[] {
  return report.differences
    .filter(({ kind }) => kind !== 'agency-dropped' && kind !== 'agency-added')
    .flatMap(({ kind, evidence }) => {
      const [first = '', ...rest] = wrap(
        `${DIFFERENCES[kind]}: ${printable(evidence)}`,
        width,
        '    ',
      );
      return [`  ▲ ${first.trimStart()}`, ...rest];
    });
}

/** 0 % and 100 % only when it is exactly that. */
function percent(share: number): string {
  if (share <= 0 || share >= 1) return `${share * 100} %`;
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;
}
