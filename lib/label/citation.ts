import { type Attributed, attributed } from './attributed';
import type { Report } from './types';

/** A date as CSL-JSON writes it: one list of year, month and day, as far as they are known. */
export interface CslDate {
  'date-parts': [number[]];
}

/**
 * A cited article in CSL-JSON, the form that Zotero, pandoc and most reference managers read (schema
 * csl-data.json of Citation Style Language 1.0.2). Fields of which nothing is known are absent.
 */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title?: string;
  /** Names as they are written: which part is the family's is not known. */
  author?: { literal: string }[];
  'container-title'?: string;
  publisher?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  /** The schema has no field for rights and wires: credits, notice and licence, word for word. */
  note?: string;
}

/** The schema demands an id, and of pasted texts none is known. */
const UNNAMED = 'article';

/**
 * The citation of a page's source, or of the page where no source is known.
 *
 * @param accessed ISO 8601, when the page was read; `null` leaves the date out.
 */
export function citationOf(report: Report, accessed: string | null = null): CslItem {
  const source = attributed(report);
  const { title, authors, publisher, published, url, language } = source;
  const note = noteOf(source);
  const issued = dateOf(published);
  const read = dateOf(accessed);
  return {
    id: url ?? (report.id || UNNAMED),
    type: report.article ? 'article-newspaper' : 'webpage',
    ...(title && { title }),
    ...(authors.length > 0 && { author: authors.map(literal => ({ literal })) }),
    ...(publisher && { 'container-title': publisher, publisher }),
    ...(issued && { issued }),
    ...(read && { accessed: read }),
    ...(url && { URL: url }),
    ...(language && { language }),
    ...(note && { note }),
  };
}

/** As files of CSL-JSON hold it: a list, although of one. */
export function cslJson(item: CslItem): string {
  return `${JSON.stringify([item], null, 2)}\n`;
}

function noteOf({ agencies, notice, licence }: Attributed): string {
  const credits = agencies.map(({ code, name }) => (name ? `${code} (${name})` : code)).join(', ');
  return [credits, notice, licence].filter(Boolean).join('\n');
}

/** The calendar day that an ISO 8601 date says, as far as it says one; `null` for anything else. */
function dateOf(iso: string | null): CslDate | null {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?![\d-])/.exec(iso ?? '');
  if (!found) return null;
  const parts = found.slice(1).flatMap(part => (part === undefined ? [] : [Number(part)]));
  return { 'date-parts': [parts] };
}
