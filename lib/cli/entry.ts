import type { Entry, EntryCopyright } from '../corpus/types';
import { entryOfPage } from '../entry-of-page';
import { agencyByCode } from '../label/agencies';
import { stated as readStatements } from '../label/stated';
import type { Stated } from '../label/types';
import type { PageReading } from '../page/types';
import type { SourceRecord } from './record';

/** What a pack keeps of an article: what its record says, and for the rest what its page states. */
export function toEntry(id: string, record: SourceRecord, reading: PageReading): Entry {
  const stated = saysAll(record) ? NOTHING_STATED : readStatements(reading);
  const page = entryOfPage(id, reading, stated);
  return {
    id,
    url: said(record.url, page.url),
    publisher: said(record.publisher, page.publisher),
    title: said(record.title, page.title),
    published: said(record.published, page.published),
    language: said(record.language, page.language)?.toLowerCase() ?? null,
    authors: said(record.authors, page.authors) ?? [],
    agencies: agencyCodes(said(record.agencies, page.agencies) ?? []),
    copyright: copyright(record.copyright, page.copyright),
    licence: said(record.licence, page.licence),
  };
}

/** What nobody has to look for: reading statements takes longer than all else about a text. */
const NOTHING_STATED: Stated = {
  publisher: null,
  authors: [],
  published: null,
  agencies: [],
  photoAgencies: [],
  copyright: null,
  licence: null,
};

function saysAll({
  publisher,
  published,
  authors,
  agencies,
  copyright,
  licence,
}: SourceRecord): boolean {
  const parts = copyright === null ? [] : [copyright?.holder, copyright?.year, copyright?.notice];
  const facts = [publisher, published, authors, agencies, copyright, licence, ...parts];
  return !facts.includes(undefined);
}

function said<T>(recorded: T | undefined, read: T): T {
  return recorded === undefined ? read : recorded;
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
