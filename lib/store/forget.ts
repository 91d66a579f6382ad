import type { Database } from './database';
import { sound } from './sound';
import { addToTotal } from './totals';

const OWN = ['articles', 'drafts', 'texts', 'totals', 'log', 'segments'] as const;

/** Forgets every remembered article. */
export async function forgetEverything(db: Database): Promise<void> {
  const transaction = db.transaction(OWN, 'readwrite', { durability: 'strict' });
  await Promise.all(OWN.map(name => transaction.objectStore(name).clear()));
  await transaction.done;
}

/**
 * Forgets the articles of a site and of the hosts below it.
 *
 * @param host as `RememberedArticle` has it
 * @returns how many there were
 */
export async function forgetSite(db: Database, host: string): Promise<number> {
  const ids: number[] = [];
  const index = db.transaction('articles').store.index('host');
  for (let cursor = await index.openKeyCursor(); cursor; cursor = await cursor.continue()) {
    if (cursor.key === host || cursor.key.endsWith(`.${host}`)) ids.push(cursor.primaryKey);
  }
  await forgetArticles(db, ids);
  return ids.length;
}

/** Down to this share of the budget, so that segments are rebuilt once in a while and not each time. */
const FREED_TO = 0.9;

/**
 * Forgets what was remembered automatically, the oldest first, until it fits into a budget. Oldest is
 * what has the lowest number: a clock that was set back changes nothing.
 *
 * @returns how many articles were forgotten
 */
export async function keepToBudget(db: Database, bytes: number): Promise<number> {
  const total = (await db.get('totals', 'automatic'))?.bytes ?? 0;
  if (total <= bytes) return 0;
  let left = total;
  const ids: number[] = [];
  const index = db.transaction('articles').store.index('automatic');
  for (let cursor = await index.openCursor(); cursor; cursor = await cursor.continue()) {
    if (left <= bytes * FREED_TO) break;
    ids.push(cursor.primaryKey);
    left -= cursor.value.bytes;
  }
  await forgetArticles(db, ids);
  return ids.length;
}

/**
 * Forgets articles in one transaction. The segments that hold them go at once, and what else they held
 * goes back into the log, of which the next compaction makes new ones: nothing of a forgotten article
 * is left when this resolves.
 */
async function forgetArticles(db: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const forgotten = new Set(ids);
  const transaction = db.transaction(OWN, 'readwrite', { durability: 'strict' });
  const articles = transaction.objectStore('articles');
  const log = transaction.objectStore('log');
  for (const id of ids) {
    const article = await articles.get(id);
    if (!article) continue;
    await addToTotal(transaction.objectStore('totals'), article, -1);
    await Promise.all([
      articles.delete(id),
      transaction.objectStore('drafts').delete(id),
      transaction.objectStore('texts').delete(id),
      log.delete(id),
    ]);
  }
  const segments = transaction.objectStore('segments');
  for (const segment of sound.segments(await segments.getAll())) {
    if (!segment.articles.some(id => forgotten.has(id))) continue;
    await segments.delete(segment.id);
    for (const id of segment.articles) if (!forgotten.has(id)) await log.put(id, id);
  }
  await transaction.done;
}
