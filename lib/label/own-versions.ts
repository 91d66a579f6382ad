import type { PageReading } from '../page/types';
import { canonicalAddress } from './address';
import { readRememberedId } from './remembered-id';
import type { Match, OwnVersion } from './types';

/**
 * Takes what the reader remembered of this very page out of its matches: an article's own later edits
 * are versions of it, and no copies. Of other remembered articles the version that explains most stays,
 * and gives way where another corpus knows the same address.
 *
 * @param matches best first
 */
export function withoutOwnVersions(
  { url, statements }: PageReading,
  matches: readonly Match[],
): { matches: Match[]; versions: OwnVersion[] } {
  const own = addresses(url, statements.canonical);
  const known = new Set(
    matches.filter(({ entry }) => !readRememberedId(entry.id)).map(({ entry }) => addressOf(entry)),
  );
  const kept: Match[] = [];
  const versions: OwnVersion[] = [];
  for (const match of matches) {
    const remembered = readRememberedId(match.entry.id);
    const address = addressOf(match.entry);
    if (!remembered) kept.push(match);
    else if (own.has(address)) {
      const { pageShare, sourceShare } = match;
      versions.push({ remembered: remembered.at, pageShare, sourceShare });
    } else if (!known.has(address)) {
      known.add(address);
      kept.push({ ...match, remembered: remembered.at });
    }
  }
  versions.sort((a, b) => (a.remembered < b.remembered ? 1 : -1));
  return { matches: kept, versions };
}

/** A syndicated copy names its source's page as canonical: only one of the same site is its own. */
function addresses(url: string, canonical: string | null): Set<string> {
  const here = canonicalAddress(url);
  const stated = canonicalAddress(canonical ?? '');
  const isOwn = stated.split('/')[0] === here.split('/')[0];
  return new Set([here, ...(isOwn ? [stated] : [])].filter(Boolean));
}

function addressOf({ url, id }: Match['entry']): string {
  return canonicalAddress(url ?? '') || id;
}
