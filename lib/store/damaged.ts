import type { Database } from './database';
import { sound } from './sound';

/**
 * Lets go of stored packs that were found damaged. Subscriptions that name one fetch it again, whatever
 * their server says of changes; an imported one says so where it is listed.
 */
export async function dropDamaged(db: Database, digests: readonly string[]): Promise<void> {
  if (digests.length === 0) return;
  const transaction = db.transaction(['packs', 'imported', 'subscriptions'], 'readwrite');
  const imported = transaction.objectStore('imported');
  for (const digest of digests) {
    await transaction.objectStore('packs').delete(digest);
    const pack = await imported.get(digest);
    if (pack) await imported.put({ ...pack, damaged: true });
  }
  const subscriptions = transaction.objectStore('subscriptions');
  for (const one of sound.subscriptions(await subscriptions.getAll())) {
    if (!one.packs.some(({ sha256 }) => digests.includes(sha256))) continue;
    await subscriptions.put({ ...one, etag: null, lastModified: null, next: 0 });
  }
  await transaction.done;
}

/** How many rows about packs cannot be used. */
export async function unsoundRows(db: Database): Promise<number> {
  const [imported, subscriptions] = await Promise.all([
    db.getAll('imported'),
    db.getAll('subscriptions'),
  ]);
  const lost = imported.length - sound.imported(imported).length;
  return lost + subscriptions.length - sound.subscriptions(subscriptions).length;
}
