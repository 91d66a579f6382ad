import type { Draft } from '../corpus/draft';
import type { Entry } from '../corpus/types';
import { canonicalAddress, hostOf } from '../label/address';
import type { Database } from './database';
import { addToTotal } from './totals';
import type { RememberedArticle } from './types';

/** An article to remember. */
export interface NewArticle {
  /** Its `url` is what versions of it have in common. */
  entry: Entry;
  draft: Draft;
  digest: string;
  /** `null` where the reader keeps no texts. */
  text: string | null;
  automatic: boolean;
  /** ISO 8601. */
  now: string;
}

/** `new`: the first version; `version`: text or facts have changed since; `known`: nothing has. */
export type Remembering = 'new' | 'version' | 'known';

/**
 * Remembers an article, in one transaction. The same text at the same address is only marked as seen
 * again; another text is one more version. What was remembered automatically and is now asked for is
 * kept like what was asked for.
 *
 * @throws DOMException `QuotaExceededError` when there is no room
 */
export async function remember(db: Database, article: NewArticle): Promise<Remembering> {
  const { entry, now, text } = article;
  const transaction = db.transaction(
    ['articles', 'drafts', 'texts', 'totals', 'log'],
    'readwrite',
    { durability: 'strict' },
  );
  const articles = transaction.objectStore('articles');
  const texts = transaction.objectStore('texts');
  const address = canonicalAddress(entry.url ?? '');
  const latest = (await articles.index('address').getAll(address)).at(-1);
  if (latest && isSame(latest, article)) {
    await addToTotal(transaction.objectStore('totals'), latest, -1);
    const again = { ...latest, remembered: now };
    if (!article.automatic) delete again.automatic;
    if (text !== null && !(await texts.getKey(latest.id))) {
      await texts.put(text, latest.id);
      again.bytes += textBytes(text);
    }
    await articles.put(again);
    await addToTotal(transaction.objectStore('totals'), again, 1);
    await transaction.done;
    return 'known';
  }
  const row: Omit<RememberedArticle, 'id'> = {
    address,
    host: hostOf(entry.url ?? ''),
    entry,
    remembered: now,
    digest: article.digest,
    bytes: bytesOf(article),
    ...(article.automatic ? { automatic: 1 as const } : {}),
  };
  // The number is the key generator's.
  const id = await articles.add(row as RememberedArticle);
  await transaction.objectStore('drafts').put(article.draft, id);
  if (text !== null) await texts.put(text, id);
  await transaction.objectStore('log').put(id, id);
  await addToTotal(transaction.objectStore('totals'), row, 1);
  await transaction.done;
  return latest ? 'version' : 'new';
}

function isSame(known: RememberedArticle, { digest, entry }: NewArticle): boolean {
  return known.digest === digest && JSON.stringify(known.entry) === JSON.stringify(entry);
}

/** What a segment takes for an article, about as in other packs (`npm run bench`). */
const SEGMENT_BYTES = 500;

function bytesOf({ entry, draft, text }: NewArticle): number {
  const { hashes, positions, stems, stemTokens, filter } = draft;
  const arrays = [hashes, positions, stems, stemTokens, filter];
  const fingerprints = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return fingerprints + JSON.stringify(entry).length + textBytes(text) + SEGMENT_BYTES;
}

/** As browsers store strings: two bytes a unit. */
function textBytes(text: string | null): number {
  return text === null ? 0 : text.length * 2;
}
