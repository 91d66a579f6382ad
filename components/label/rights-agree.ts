import type { EntryCopyright } from '../../lib/corpus/types';
import type { Report } from '../../lib/label/types';
import { rankedMatches } from './ranked-matches';

/** Whether page and source both state a copyright, and the same: in the same words, or the same holder and year. */
export function rightsAgree({ stated, matches, differences }: Report): boolean {
  const page = stated.copyright;
  const source = rankedMatches({ matches }).source?.entry.copyright;
  if (!page || !source) return false;
  if (isSameNotice(page, source)) return true;
  const sameHolder =
    page.holder !== null &&
    source.holder !== null &&
    !differences.some(({ kind }) => kind === 'copyright-differs');
  return sameHolder && page.year === source.year;
}

type Noticed = Pick<EntryCopyright, 'notice'>;

/** Whether two notices have the same words. */
export function isSameNotice(one: Noticed, other: Noticed): boolean {
  return one.notice !== null && plainNotice(one) === plainNotice(other);
}

/** Without what typesetting changes: case, white space, and a full stop at the end. */
function plainNotice({ notice }: Noticed): string {
  return (notice ?? '').toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
