import type { Subscription } from '../subscriptions/types';
import type { ImportedPack, Segment } from './types';

type Kind = 'string' | 'number' | 'boolean';

/** What rows must have to be used; by hand, since a schema would cost the background's start kilobytes. */
const IMPORTED: Partial<Record<keyof ImportedPack, Kind>> = {
  ...{ sha256: 'string', name: 'string', file: 'string', enabled: 'boolean' },
  ...{ articles: 'number', bytes: 'number', position: 'number' },
};
const SUBSCRIBED: Partial<Record<keyof Subscription, Kind>> = {
  ...{ url: 'string', publicKey: 'string', name: 'string', enabled: 'boolean' },
  ...{ sequence: 'number', next: 'number', failures: 'number' },
};
const PACK: Record<string, Kind> = { sha256: 'string', bytes: 'number', articles: 'number' };

/** Rows that can be used, of what the browser gave back; one that cannot breaks none of the others. */
export const sound = {
  imported: (rows: ImportedPack[]) => rows.filter(row => has(row, IMPORTED)),
  subscriptions: (rows: Subscription[]) => rows.filter(isSubscription),
  segments: (rows: Segment[]) => rows.filter(row => row.articles instanceof Uint32Array),
};

function isSubscription(row: Subscription): boolean {
  return (
    has(row, SUBSCRIBED) &&
    URL.canParse(row.url) &&
    Array.isArray(row.packs) &&
    row.packs.every(pack => has(pack, PACK))
  );
}

function has(row: unknown, kinds: Record<string, Kind>): boolean {
  const values = (row ?? {}) as Record<string, unknown>;
  return Object.entries(kinds).every(([name, kind]) => typeof values[name] === kind);
}
