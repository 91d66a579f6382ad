import { type Corpus, type OpenPack, openPack, openStored } from '../corpus/read';
import { dropDamaged, unsoundRows } from '../store/damaged';
import { database } from '../store/database';
import { importedPacks, openPacks } from '../store/imported';
import { noteProblem, noteStorageProblem } from '../store/storage-problem';
import { subscriptions } from '../store/subscribed';
import { bundledCorpora, closeBundled } from './bundled';
import { closeOwn, ownCorpora } from './own-corpus';

let added: Promise<Corpus[]> | null = null;
/** What was stored was whole then: it is verified after the first answer, and before that is shown. */
let openCopy: OpenPack = openStored;

/**
 * Everything that a page is asked of: bundled packs, imported ones in the reader's order, subscribed
 * ones, and what the reader remembered. Opened once in the life of the worker, until `reopen`. What the
 * database cannot give is left out and noted for the options; the bundled packs answer all the same.
 *
 * Stored packs are not verified: see `soundAnswer`. Rejects with a `PackError` when a bundled pack is damaged.
 */
export async function corpora(): Promise<Corpus[]> {
  added ??= addedCorpora();
  const parts = await Promise.all([
    bundledCorpora(openCopy),
    added,
    orNothing(ownCorpora(openCopy)),
  ]);
  return parts.flat();
}

/** Imported or subscribed packs have changed. */
export function reopen(): void {
  added = null;
}

/**
 * Closes everything because something is damaged. From now on every pack is verified as it is opened, so
 * that the damaged one is found: a bundled pack's file replaces its copy, remembered articles are made
 * into a pack anew, and an imported or subscribed pack is left out and noted for the options.
 */
export function closeDamaged(): void {
  openCopy = openPack;
  added = null;
  closeBundled();
  closeOwn();
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
  const opened = await openPacks(db, [...new Set(digests)], openCopy);
  if (opened.damaged.length > 0 || (await unsoundRows(db)) > 0) {
    await noteProblem('damaged');
    await dropDamaged(db, opened.damaged);
  }
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
