import type { PageReading, Place } from '../page/types';
import { hostOf, isHostName } from './address';
import { AGENCIES, type Agency } from './agencies';
import { agencyNamed } from './find-agencies';
import { nameInSight } from './in-sight';
import { mainArticle } from './main-article';
import { publisherOfHost } from './publisher-domains';
import type { Evidence } from './types';

/** Says that the page's own address names its publisher. */
const ADDRESS = 'address';

/** The agency whose own site a host is, or `null`. */
export function agencyOfHost(host: string): Agency | null {
  if (host === '') return null;
  return (
    AGENCIES.find(agency =>
      agency.domains.some(domain => host === domain || host.endsWith(`.${domain}`)),
    ) ?? null
  );
}

/**
 * Who publishes the page: a well-known domain's name, else what its structured data and its site name
 * say, else an agency whose own site it is, else the host. An agency that the structured data names as
 * publisher on somebody else's site is a credit, not the publisher.
 */
export function readPublisher(reading: PageReading): string | null {
  return publisherEvidence(reading)?.words ?? null;
}

/** The same with the place: where the page shows the name, else where it declares it. */
export function publisherEvidence(reading: PageReading): Evidence | null {
  const declared = declaredPublisher(reading);
  if (!declared) return null;
  const { words, standard } = declared;
  const at = nameInSight(reading.statements.lines, words, PLACES) ?? { standard };
  return { words, at };
}

/** Where sites name themselves: their rights lines first. */
const PLACES: readonly Place[] = ['footer', 'notice', 'byline', 'tail'];

function declaredPublisher(reading: PageReading): { words: string; standard: string } | null {
  const { statements } = reading;
  const host = hostOf(reading.url) || hostOf(statements.canonical ?? '');
  const known = host === '' ? null : publisherOfHost(host);
  if (known !== null) return { words: known, standard: ADDRESS };
  const own = agencyOfHost(host);
  const candidates = [
    ...(mainArticle(reading)?.publisher ?? []).map(party => ({
      words: party.name,
      standard: 'schema.org publisher',
    })),
    { words: siteName(statements.siteName), standard: 'meta og:site_name' },
    { words: own?.name ?? '', standard: ADDRESS },
    ...['application-name', 'publisher', 'dc.publisher', 'dcterms.publisher'].map(name => ({
      words: statements.meta.find(tag => tag.name === name)?.content ?? '',
      standard: `meta ${name}`,
    })),
  ]
    .map(({ words, standard }) => ({ words: words.trim(), standard }))
    .filter(({ words }) => /\p{L}/u.test(words) && !/^https?:/i.test(words))
    .filter(({ words }) => own !== null || agencyNamed(words) === null);
  return (
    candidates.find(({ words }) => !isHostName(words)) ??
    candidates[0] ??
    (host === '' ? null : { words: host, standard: ADDRESS })
  );
}

/** `Herald | Herald Online` as `Herald`. */
function siteName(name: string | null): string {
  return name?.split(' | ', 1)[0] ?? '';
}
