import { packsInUse } from '../subscriptions/refresh';
import type { PackShelf, Subscription } from '../subscriptions/types';
import type { Database } from './database';
import { isForWantOfRoom } from './no-room';
import { sound } from './sound';

/** Subscriptions by address, in the order they are asked in. */
export async function subscriptions(db: Database): Promise<Subscription[]> {
  return sound.subscriptions(await db.getAll('subscriptions'));
}

export async function addSubscription(db: Database, subscription: Subscription): Promise<void> {
  const transaction = db.transaction('subscriptions', 'readwrite');
  const [known] = sound.subscriptions(await transaction.store.getAll(subscription.url));
  // Another key for a known address: what was accepted before stays until the new key's arrives.
  const kept = known ? { ...known, publicKey: subscription.publicKey, next: 0 } : subscription;
  await transaction.store.put(kept);
  await transaction.done;
}

export async function enableSubscription(
  db: Database,
  url: string,
  enabled: boolean,
): Promise<void> {
  const transaction = db.transaction('subscriptions', 'readwrite');
  const known = await transaction.store.get(url);
  if (known) await transaction.store.put({ ...known, enabled });
  await transaction.done;
}

/** Removes a subscription; its packs go with the next sweep. */
export async function removeSubscription(db: Database, url: string): Promise<void> {
  await db.delete('subscriptions', url);
}

/**
 * Writes down what refreshing a subscription came to. From here on the new packs hold. One that was
 * removed meanwhile stays removed, one that was switched off stays off.
 */
export async function keepRefreshed(db: Database, refreshed: Subscription): Promise<void> {
  const transaction = db.transaction('subscriptions', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.get(refreshed.url);
  if (known && known.publicKey === refreshed.publicKey) {
    await transaction.store.put({ ...refreshed, enabled: known.enabled });
  }
  await transaction.done;
}

/** Where fetched packs are put, by digest. */
export function packShelf(db: Database): PackShelf {
  return {
    has: async digest => (await db.getKey('packs', digest)) !== undefined,
    put: async (digest, bytes) => {
      try {
        await db.put('packs', new Blob([bytes]), digest);
      } catch (error) {
        if (!(await isForWantOfRoom(error))) throw error;
        throw new DOMException('no room for a pack', 'QuotaExceededError');
      }
    },
  };
}

/** Drops packs that no subscription and no import names: left by updates, and by those that died. */
export async function sweepPacks(db: Database): Promise<void> {
  const transaction = db.transaction(['packs', 'imported', 'subscriptions'], 'readwrite');
  const named = packsInUse(
    sound.subscriptions(await transaction.objectStore('subscriptions').getAll()),
  );
  for (const digest of await transaction.objectStore('imported').getAllKeys()) named.add(digest);
  const packs = transaction.objectStore('packs');
  for (const digest of await packs.getAllKeys()) if (!named.has(digest)) await packs.delete(digest);
  await transaction.done;
}
