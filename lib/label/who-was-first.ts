import type { Entry } from '../corpus/types';
import { type Period, periodOf } from './period';
import type { First } from './types';

/** What a page says of its own time. */
export interface PageDates {
  published: string | null;
  modified: string | null;
}

/**
 * Which text was published first, the page's or its source's, as far as the dates of both can tell.
 *
 * Each date is taken for the whole stretch of time that it may mean: a day without a time and a time
 * without a zone are wide. Only stretches that do not touch have an order. A page that is older than
 * its source but was changed after the source appeared is left open: the text may have come with the
 * change.
 *
 * @param now ISO 8601, when the page was read; dates after it are not believed. `null` leaves that out.
 */
export function whoWasFirst(page: PageDates, source: Entry, now: string | null): First {
  const own = periodOf(page.published);
  const other = periodOf(source.published);
  if (!own) return unknown('page-undated');
  if (!other) return unknown('source-undated');
  const read = periodOf(now);
  if (isImplausible(own, read)) return unknown('page-implausible');
  if (isImplausible(other, read)) return unknown('source-implausible');
  if (other.latest < own.earliest) return { which: 'source' };
  if (own.latest < other.earliest) {
    const changed = periodOf(page.modified);
    return changed && changed.latest > other.earliest ? unknown('page-updated') : { which: 'page' };
  }
  if (own.day === other.day && !(own.hasTime && other.hasTime)) return unknown('same-day');
  return unknown(own.hasZone && other.hasZone ? 'same-time' : 'time-zone');
}

/** The first printed newspaper, Strasbourg; older "dates" are defaults such as the year 1. */
const FIRST_NEWSPAPER = Date.UTC(1605, 0, 1);

/** In the future wherever on earth, or older than newspapers; 1 January 1970 is a computer's zero. */
function isImplausible(period: Period, read: Period | null): boolean {
  if (period.earliest < FIRST_NEWSPAPER || period.day === '1970-01-01') return true;
  return read !== null && period.earliest > read.latest;
}

function unknown(because: Extract<First, { which: 'unknown' }>['because']): First {
  return { which: 'unknown', because };
}
