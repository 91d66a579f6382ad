import type { Entry, EntryCopyright } from './corpus/types';
import type { Stated } from './label/types';
import type { PageReading } from './page/types';

/** What a corpus keeps of an article: facts that its page states. */
export function entryOfPage(id: string, reading: PageReading, stated: Stated): Entry {
  const { article } = reading;
  return {
    id,
    url: addressOf(reading),
    publisher: stated.publisher,
    title: article?.title || null,
    published: stated.published,
    language: article?.language?.toLowerCase() ?? null,
    authors: stated.authors,
    agencies: [...new Set(stated.agencies.map(({ code }) => code))],
    copyright: copyrightOf(stated),
    licence: stated.licence?.url ?? stated.licence?.name ?? null,
  };
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

function copyrightOf({ copyright }: Stated): EntryCopyright | null {
  if (!copyright) return null;
  const { holder, year, notice } = copyright;
  return { holder, year, notice };
}
