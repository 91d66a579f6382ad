import type { PageReading } from '../page/types';
import { hostOf } from './address';
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
  const named = (mainArticle(reading)?.publisher ?? []).map(party => party.name.trim());
  const publisher = named.find(name => name !== '' && !(agencyNamed(name) && own === null));
  return (
    publisher ??
    cleanSiteName(statements.siteName) ??
    own?.name ??
    metaPublisher(reading) ??
    (host || null)
  );
}

function cleanSiteName(name: string | null): string | null {
  const text = name?.trim() ?? '';
  return text === '' || /^https?:/i.test(text) ? null : text;
}

function metaPublisher(reading: PageReading): string | null {
  for (const name of ['publisher', 'dc.publisher', 'dcterms.publisher']) {
    const content = reading.statements.meta.find(tag => tag.name === name)?.content.trim();
    if (content && !/^https?:/i.test(content)) return content;
  }
  return null;
}
