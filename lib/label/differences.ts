import type { Entry } from '../corpus/types';
import type { PageReading } from '../page/types';
import { agencyByCode } from './agencies';
import { dayOf } from './dates';
import { holdsName } from './names-publisher';
import { isSameParty, partyKey } from './party-names';
import type { Difference, Match, Stated } from './types';

/** Which parties of a source a page names. */
export interface NamedParties {
  /** `null` when the entry names no publisher. */
  publisher: boolean | null;
  /** The entry's agencies with whether the page credits each. */
  agencies: { code: string; named: boolean }[];
}

/** How a page's statements differ from its source's, each with the words that show it. */
export function differencesOf(
  reading: PageReading,
  stated: Stated,
  match: Match,
  named: NamedParties,
): Difference[] {
  const { entry } = match;
  const whole = match.kind === 'copy';
  return [
    ...named.agencies
      .filter(agency => !agency.named)
      .map(({ code }): Difference => ({ kind: 'agency-dropped', evidence: agencyLabel(code) })),
    ...(whole ? addedAgencies(stated, entry) : []),
    ...(named.publisher === false
      ? [
          {
            kind: 'publisher-unnamed' as const,
            evidence: entry.publisher!,
            page: stated.publisher,
            source: entry.publisher,
          },
        ]
      : []),
    ...copyrightDifference(stated, entry),
    ...(whole ? authorsDropped(reading, stated, entry) : []),
    ...dateDifference(stated, entry),
    ...match.altered.map(({ text }): Difference => ({ kind: 'fact-altered', evidence: text })),
  ];
}

function agencyLabel(code: string): string {
  const name = agencyByCode(code)?.name;
  return name === undefined || name === code ? code : `${code} ${name}`;
}

function addedAgencies(stated: Stated, entry: Entry): Difference[] {
  const known = new Set(entry.agencies.map(code => code.toLowerCase()));
  return stated.agencies
    .filter(({ code, name }) => !known.has(code.toLowerCase()) && !isPublisher(entry, code, name))
    .map(({ evidence, code }) => ({
      kind: 'agency-added',
      evidence,
      page: agencyLabel(code),
      source: null,
    }));
}

/** An agency's own story is credited to it by whoever republishes it. */
function isPublisher(entry: Entry, code: string, name: string): boolean {
  if (entry.publisher === null) return false;
  return isSameParty(entry.publisher, code) || isSameParty(entry.publisher, name);
}

function copyrightDifference(stated: Stated, entry: Entry): Difference[] {
  const page = stated.copyright;
  const source = entry.copyright;
  if (!page?.holder || !source?.holder || isSameHolder(page.holder, source.holder)) return [];
  const pageNotice = page.notice;
  const sourceNotice = source.notice ?? source.holder;
  return [
    {
      kind: 'copyright-differs',
      evidence: `${pageNotice} / ${sourceNotice}`,
      page: pageNotice,
      source: sourceNotice,
    },
  ];
}

function isSameHolder(a: string, b: string): boolean {
  const keyA = partyKey(a);
  const keyB = partyKey(b);
  return keyA.includes(keyB) || keyB.includes(keyA) || isSameParty(a, b);
}

function authorsDropped(reading: PageReading, stated: Stated, entry: Entry): Difference[] {
  if (entry.authors.length === 0) return [];
  const texts = [
    ...stated.authors,
    ...reading.statements.authors,
    ...reading.statements.lines.map(line => line.text),
    reading.article?.text ?? '',
  ];
  const named = entry.authors.some(author => texts.some(text => holdsName(text, author)));
  return named
    ? []
    : [
        {
          kind: 'author-dropped',
          evidence: entry.authors.join(', '),
          source: entry.authors.join(', '),
        },
      ];
}

function dateDifference(stated: Stated, entry: Entry): Difference[] {
  const page = dayOf(stated.published);
  const source = dayOf(entry.published);
  if (page === null || source === null || page === source) return [];
  return [
    {
      kind: page < source ? 'date-earlier' : 'date-later',
      evidence: `${stated.published} / ${entry.published}`,
      page: stated.published,
      source: entry.published,
    },
  ];
}
