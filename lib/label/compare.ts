import type { Entry } from '../corpus/types';
import type { PageReading } from '../page/types';
import { canonicalAddress, hostOf } from './address';
import { differencesOf, type NamedParties } from './differences';
import { namesPublisher } from './names-publisher';
import { isSameParty } from './party-names';
import { publisherOfHost } from './publisher-domains';
import type { Difference, First, Match, Stated, Verdict } from './types';
import { whoWasFirst } from './who-was-first';

/** A page beside its source. */
export interface Comparison {
  verdict: Verdict;
  differences: Difference[];
  /** Absent without a source, and on the source's own page. */
  first?: First;
}

/**
 * The verdict of a page and how its statements differ from those of its source, which is the best match
 * that is more than `related`. Differences carry the words that show them; a page that is the source
 * itself has none.
 *
 * @param now ISO 8601, when the page was read: later dates are not believed.
 */
export function compare(
  reading: PageReading,
  stated: Stated,
  matches: Match[],
  now: string | null = null,
): Comparison {
  if (reading.article === null) return { verdict: 'not-article', differences: [] };
  const match = matches.find(({ kind }) => kind !== 'related');
  if (!match) return { verdict: 'unmatched', differences: [] };
  if (isOriginal(reading, stated, match.entry)) return { verdict: 'original', differences: [] };
  const named = parties(reading, stated, match.entry);
  const { published } = stated;
  return {
    verdict: verdictOf(named),
    differences: differencesOf(reading, stated, match, named),
    first: whoWasFirst({ published, modified: reading.statements.modified }, match.entry, now),
  };
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
