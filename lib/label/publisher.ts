import type { PageReading } from '../page/types';
import { hostOf, isHostName } from './address';
import { AGENCIES, type Agency } from './agencies';
import { agencyNamed } from './find-agencies';
import { mainArticle } from './main-article';
import { publisherOfHost } from './publisher-domains';

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
  const { statements } = reading;
  const host = hostOf(reading.url) || hostOf(statements.canonical ?? '');
  const known = host === '' ? null : publisherOfHost(host);
  if (known !== null) return known;
  const own = agencyOfHost(host);
  const candidates = [
    ...(mainArticle(reading)?.publisher ?? []).map(party => party.name),
    siteName(statements.siteName),
    own?.name ?? '',
    ...['application-name', 'publisher', 'dc.publisher', 'dcterms.publisher'].map(
      name => statements.meta.find(tag => tag.name === name)?.content ?? '',
    ),
  ]
    .map(name => name.trim())
    .filter(name => /\p{L}/u.test(name) && !/^https?:/i.test(name))
    .filter(name => own !== null || agencyNamed(name) === null);
  return candidates.find(name => !isHostName(name)) ?? candidates[0] ?? (host || null);
}

/** `Herald | Herald Online` as `Herald`. */
function siteName(name: string | null): string {
  return name?.split(' | ', 1)[0] ?? '';
}
