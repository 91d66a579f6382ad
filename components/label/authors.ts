import type { Report } from '../../lib/label/types';
import { rankedMatches } from './ranked-matches';

export interface Authors {
  page: string[];
  /** The source's, where they are others than the page's and the page is not bound to name them. */
  source: string[];
  /** The source's, when the page should name one of them and names none. */
  missing: string[];
}

/** Who wrote page and source, each name once. */
export function authorsOf(report: Report): Authors {
  const page = [...new Set(report.stated.authors)];
  const source = [...new Set(rankedMatches(report).source?.entry.authors)];
  if (report.differences.some(({ kind }) => kind === 'author-dropped')) {
    return { page, source: [], missing: source };
  }
  const named = new Set(page.map(author => author.toLowerCase()));
  const same = source.every(author => named.has(author.toLowerCase()));
  return { page, source: same ? [] : source, missing: [] };
}
