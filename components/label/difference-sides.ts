import type { Report } from '../../lib/label/types';
import type { Words } from '../words';
import type { DifferenceGroup } from './difference-groups';
import { rankedMatches } from './ranked-matches';

/** What each side says of one matter; `null` where it says nothing. */
export interface SidesInWords {
  page: string | null;
  source: string | null;
}

/** Both sides of a difference, as short as they can be set beside each other. */
export function differenceSides(
  { kind, subjects, first }: DifferenceGroup,
  report: Report,
  words: Words,
): SidesInWords {
  const { stated } = report;
  const entry = rankedMatches(report).source?.entry;
  const list = (names: readonly string[] = []) =>
    names.length === 0 ? null : words.list([...new Set(names)]);
  switch (kind) {
    case 'agency-dropped': {
      const shared = stated.agencies.filter(({ code }) => entry?.agencies.includes(code));
      return { page: list(shared.map(({ code }) => code)), source: list(entry?.agencies) };
    }
    case 'agency-added':
      return { page: list(subjects), source: list(entry?.agencies) };
    case 'author-dropped':
      return { page: list(stated.authors), source: list(entry?.authors) };
    case 'publisher-unnamed':
      return { page: stated.publisher, source: entry?.publisher ?? null };
    case 'copyright-differs':
      return {
        page: first.page ?? stated.copyright?.notice ?? null,
        source: first.source ?? entry?.copyright?.notice ?? null,
      };
    default:
      return {
        page: first.page ? words.date(first.page) : null,
        source: first.source ? words.date(first.source) : null,
      };
  }
}
