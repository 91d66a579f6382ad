import { type Corpus, type OpenPack, openPack } from '../corpus/read';
import { sha256 } from '../signing/pack-signature';
import { checkWhole } from './check-whole';
import type { Database } from './database';
import { readBlob } from './read-blob';
import { sound } from './sound';
import type { ImportedPack } from './types';

/** 100,000 articles take about 40 MB; this leaves room for ten such packs in one. */
export const MOST_IMPORTED_BYTES = 400 * 2 ** 20;

/** A file that the browser could not read: a folder, or one that has gone. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** A file too large to be a pack that anybody made on purpose. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/**
 * Imports a pack: reads it whole, checks everything in it, and only then stores it, in one transaction
 * with what is known of it. The same file again changes nothing but its name.
 *
 * @throws TooLarge, UnreadableFile, PackError when it is no pack or not whole, or DOMException from the database
 */
export async function importPack(
  db: Database,
  file: Blob & { name: string },
  now: number,
  subtle: SubtleCrypto,
): Promise<ImportedPack> {
  if (file.size > MOST_IMPORTED_BYTES) throw new TooLarge();
  const bytes = await bytesOf(file);
  const corpus = openPack(bytes);
  checkWhole(corpus);
  const digest = await sha256(bytes, subtle);
  const transaction = db.transaction(['packs', 'imported'], 'readwrite', { durability: 'strict' });
  const imported = transaction.objectStore('imported');
  const others = sound.imported(await imported.getAll());
  const known = others.find(pack => pack.sha256 === digest);
  const pack: ImportedPack = {
    sha256: digest,
    name: corpus.name,
    file: file.name,
    articles: corpus.size,
    bytes: bytes.length,
    enabled: known?.enabled ?? true,
    position: known?.position ?? Math.max(0, ...others.map(({ position }) => position)) + 1,
    added: known?.added ?? now,
  };
  await transaction.objectStore('packs').put(new Blob([bytes]), digest);
  await imported.put(pack);
  await transaction.done;
  return pack;
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new UnreadableFile('the file could not be read', { cause: error });
  }
}

/** In the order in which they are asked. */
export async function importedPacks(db: Database): Promise<ImportedPack[]> {
  return sound.imported(await db.getAll('imported')).sort((a, b) => a.position - b.position);
}

export async function enablePack(db: Database, digest: string, enabled: boolean): Promise<void> {
  const transaction = db.transaction('imported', 'readwrite');
  const pack = await transaction.store.get(digest);
  if (pack) await transaction.store.put({ ...pack, enabled });
  await transaction.done;
}

/** Moves a pack one place up (−1) or down (1). */
export async function movePack(db: Database, digest: string, by: -1 | 1): Promise<void> {
  const transaction = db.transaction('imported', 'readwrite');
  const packs = sound
    .imported(await transaction.store.getAll())
    .sort((a, b) => a.position - b.position);
  const at = packs.findIndex(pack => pack.sha256 === digest);
  const [moved] = at < 0 ? [] : packs.splice(at, 1);
  if (moved) packs.splice(Math.max(0, at + by), 0, moved);
  for (const [position, pack] of packs.entries()) {
    await transaction.store.put({ ...pack, position });
  }
  await transaction.done;
}

/** Removes a pack; its bytes stay where a subscription has the same. */
export async function removePack(db: Database, digest: string): Promise<void> {
  const transaction = db.transaction(['packs', 'imported', 'subscriptions'], 'readwrite');
  await transaction.objectStore('imported').delete(digest);
  const subscriptions = sound.subscriptions(
    await transaction.objectStore('subscriptions').getAll(),
  );
  const isSubscribed = subscriptions.some(({ packs }) => packs.some(one => one.sha256 === digest));
  if (!isSubscribed) await transaction.objectStore('packs').delete(digest);
  await transaction.done;
}

/**
 * Opens stored packs, in order.
 *
 * @returns the corpora, and the digests of those whose bytes are missing or damaged
 */
export async function openPacks(
  db: Database,
  digests: readonly string[],
  open: OpenPack = openPack,
): Promise<{ corpora: Corpus[]; damaged: string[] }> {
  const opened = await Promise.all(
    digests.map(async digest => {
      try {
        const blob = await db.get('packs', digest);
        return blob ? open(await readBlob(blob)) : digest;
      } catch {
        return digest;
      }
    }),
  );
  return {
    corpora: opened.filter(one => typeof one !== 'string'),
    damaged: opened.filter(one => typeof one === 'string'),
  };
}
