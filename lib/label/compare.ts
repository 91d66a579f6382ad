import type { Entry } from '../corpus/types';
import type { PageReading } from '../page/types';
import { canonicalAddress, hostOf } from './address';
import { agencyByCode } from './agencies';
import { dayOf } from './dates';
import { holdsName, namesPublisher } from './names-publisher';
import { isSameParty, partyKey } from './party-names';
import { publisherOfHost } from './publisher-domains';
import type { Difference, Match, Stated, Verdict } from './types';

/**
 * The verdict of a page and how its statements differ from those of its source, which is the best match
 * that is more than `related`. Differences carry the words that show them; a page that is the source
 * itself has none.
 */
export function compare(
  reading: PageReading,
  stated: Stated,
  matches: Match[],
): { verdict: Verdict; differences: Difference[] } {
  if (reading.article === null) return { verdict: 'not-article', differences: [] };
  const match = matches.find(({ kind }) => kind !== 'related');
  if (!match) return { verdict: 'unmatched', differences: [] };
  if (isOriginal(reading, stated, match.entry)) return { verdict: 'original', differences: [] };
  const named = parties(reading, stated, match.entry);
  return { verdict: verdictOf(named), differences: differencesOf(reading, stated, match, named) };
}

function isOriginal(reading: PageReading, stated: Stated, entry: Entry): boolean {
  const source = canonicalAddress(entry.url ?? '');
  if (source !== '' && canonicalAddress(reading.url) === source) return true;
  if (entry.publisher === null) return false;
  if (stated.publisher !== null && isSameParty(stated.publisher, entry.publisher)) return true;
  const host = hostOf(reading.url);
  if (host === '') return false;
  const known = publisherOfHost(host);
  return (
    (known !== null && isSameParty(known, entry.publisher)) || host === hostOf(entry.url ?? '')
  );
}

interface NamedParties {
  /** `null` when the entry names no publisher. */
  publisher: boolean | null;
  /** The entry's agencies with whether the page credits each. */
  agencies: { code: string; named: boolean }[];
}

function parties(reading: PageReading, stated: Stated, entry: Entry): NamedParties {
  const credited = new Set(stated.agencies.map(({ code }) => code.toLowerCase()));
  return {
    publisher:
      entry.publisher === null ? null : namesPublisher(reading, stated, entry.publisher, entry.url),
    agencies: entry.agencies.map(code => ({ code, named: credited.has(code.toLowerCase()) })),
  };
}

function verdictOf({ publisher, agencies }: NamedParties): Verdict {
  if (publisher === true) return 'credited';
  const named = agencies.filter(agency => agency.named).length;
  if (agencies.length > 0 && named === agencies.length) return 'credited';
  return named > 0 ? 'partly-credited' : 'uncredited';
}

function differencesOf(
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
