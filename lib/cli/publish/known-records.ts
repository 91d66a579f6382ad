import { createHash } from 'node:crypto';
import { canonicalUrl } from '../canonical-url';
import type { InputRecord } from '../inputs/importer';

export type News = 'new' | 'changed' | 'known';

const DIGEST_DIGITS = 16;

/** Which records of a run were published before, by what they are called and what they say. */
export class KnownRecords {
  /** Whether any was new or changed. */
  haveChanged = false;
  private readonly seen: Map<string, string>;

  constructor(records: Record<string, string>) {
    this.seen = new Map(Object.entries(records));
  }

  /** What is new about a record; it is known from then on. Cost: linear in its length. */
  meet({ record, guid, fallbackId }: InputRecord): News {
    const name = canonicalUrl(record.url ?? null) ?? record.id ?? guid ?? fallbackId;
    const digest = createHash('sha256')
      .update(JSON.stringify(record))
      .digest('hex')
      .slice(0, DIGEST_DIGITS);
    const before = this.seen.get(name);
    if (before === digest) return 'known';
    this.seen.set(name, digest);
    this.haveChanged = true;
    return before === undefined ? 'new' : 'changed';
  }

  /** For the state file, in a stable order. */
  toRecords(): Record<string, string> {
    return Object.fromEntries([...this.seen].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
