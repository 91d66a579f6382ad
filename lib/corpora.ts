import { bundledCorpora } from './bundled';
import type { Corpus } from './corpus/read';
import { ownCorpora } from './own-corpus';
import { database } from './store/database';
import { importedPacks, openPacks } from './store/imported';
import { noteStorageProblem } from './store/storage-problem';
import { subscriptions } from './store/subscribed';

let added: Promise<Corpus[]> | null = null;

/**
 * Everything that a page is asked of: bundled packs, imported ones in the reader's order, subscribed
 * ones, and what the reader remembered. Opened once in the life of the worker, until `reopen`. What the
 * database cannot give is left out and noted for the options; the bundled packs answer all the same.
 *
 * Rejects with a `PackError` when a bundled pack is damaged.
 */
export async function corpora(): Promise<Corpus[]> {
  added ??= addedCorpora();
  const parts = await Promise.all([bundledCorpora(), added, orNothing(ownCorpora())]);
  return parts.flat();
}

/** Imported or subscribed packs have changed. */
export function reopen(): void {
  added = null;
}

function addedCorpora(): Promise<Corpus[]> {
  const opening = openAdded();
  // Left out for this question only; the next one tries again.
  opening.catch(reopen);
  return orNothing(opening);
}

async function openAdded(): Promise<Corpus[]> {
  const db = await database();
  const [imported, subscribed] = await Promise.all([importedPacks(db), subscriptions(db)]);
  const digests = [
    ...imported.filter(({ enabled }) => enabled).map(({ sha256 }) => sha256),
    ...subscribed
      .filter(({ enabled }) => enabled)
      .flatMap(({ packs }) => packs.map(({ sha256 }) => sha256)),
  ];
  const opened = await openPacks(db, [...new Set(digests)]);
  if (opened.damaged.length > 0) await noteStorageProblem(new Error('a stored pack is damaged'));
  return opened.corpora;
}

async function orNothing(opening: Promise<Corpus[]>): Promise<Corpus[]> {
  try {
    return await opening;
  } catch (error) {
    await noteStorageProblem(error);
    return [];
  }
}
