import type { Entry, EntryCopyright } from '../corpus/types';
import { agencyByCode } from '../label/agencies';
import type { Stated } from '../label/types';
import type { PageReading } from '../page/types';
import type { SourceRecord } from './record';

/** What a pack keeps of an article: what its record says, and for the rest what its page states. */
export function toEntry(
  id: string,
  record: SourceRecord,
  reading: PageReading,
  stated: Stated,
): Entry {
  const { article } = reading;
  return {
    id,
    url: said(record.url, addressOf(reading)),
    publisher: said(record.publisher, stated.publisher),
    title: said(record.title, article?.title || null),
    published: said(record.published, stated.published),
    language: said(record.language, article?.language ?? null)?.toLowerCase() ?? null,
    authors: said(record.authors, stated.authors) ?? [],
    agencies: agencyCodes(
      said(
        record.agencies,
        stated.agencies.map(credit => credit.code),
      ) ?? [],
    ),
    copyright: copyright(record.copyright, stated.copyright),
    licence: said(record.licence, stated.licence?.url ?? stated.licence?.name ?? null),
  };
}

function said<T>(recorded: T | undefined, read: T): T {
  return recorded === undefined ? read : recorded;
}

/** The address an article is known by: the canonical one, if it is the site's own. */
function addressOf({ url, statements }: PageReading): string | null {
  const here = webAddress(url);
  const canonical = webAddress(statements.canonical);
  if (!here || !canonical) return (here ?? canonical)?.href ?? null;
  // Syndicated copies name the source's page, and broken templates the home page.
  const isOwn = canonical.hostname === here.hostname && canonical.pathname !== '/';
  return (isOwn ? canonical : here).href;
}

function webAddress(address: string | null): URL | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** As the agencies table writes them, each once; codes it does not have stay as they are. */
function agencyCodes(codes: string[]): string[] {
  return [...new Set(codes.map(code => agencyByCode(code)?.code ?? code))];
}

function copyright(
  recorded: SourceRecord['copyright'],
  read: EntryCopyright | null,
): EntryCopyright | null {
  if (recorded === null) return null;
  const holder = said(recorded?.holder, read?.holder ?? null);
  const year = said(recorded?.year, read?.year ?? null);
  const notice = said(recorded?.notice, read?.notice ?? null);
  return holder === null && year === null && notice === null ? null : { holder, year, notice };
}
