import type { Entry } from './corpus/types';
import type { Settings } from './settings';
import { isListed, siteOf } from './sites';

/**
 * What is done with a page before the reader asks: `check` reads it, `wait` leaves it, `off` leaves it
 * and says so, since the reader has switched its site off.
 */
export type PagePolicy = 'check' | 'wait' | 'off';

export function policyFor(
  url: string,
  settings: Pick<Settings, 'check' | 'checkedSites' | 'offSites'>,
): PagePolicy {
  const site = siteOf(url);
  if (site === null) return 'wait';
  if (isListed(site, settings.offSites)) return 'off';
  if (settings.check === 'every') return 'check';
  return settings.check === 'listed' && isListed(site, settings.checkedSites) ? 'check' : 'wait';
}

/** How a source is named when a reader ignores it on a site: its publisher, or the one article. */
export function sourceToIgnore(entry: Pick<Entry, 'publisher' | 'id'>): string {
  return entry.publisher ?? entry.id;
}

/** Whether an entry is a source that the reader does not want to be told of on a page. */
export function ignoredOn(
  url: string,
  { ignoredSources }: Pick<Settings, 'ignoredSources'>,
): (entry: Pick<Entry, 'publisher' | 'id'>) => boolean {
  const site = siteOf(url) ?? '';
  const here = ignoredSources.filter(one => isListed(site, [one.site])).map(one => one.source);
  return entry => here.includes(sourceToIgnore(entry));
}
