import { type Corpus, type OpenPack, openPack } from '../corpus/read';
import type { Database } from './database';
import { readBlob } from './read-blob';

/** A pack among the extension's own files. */
export interface BundledFile {
  path: string;
  /** Of the extension: another one may bring another pack. */
  version: string;
  fetch(): Promise<ArrayBuffer>;
}

export interface OpenedBundled {
  corpus: Corpus;
  /** Settles when the copy is kept; `null` when there was one. Nobody needs to wait for it. */
  copying: Promise<void> | null;
}

/**
 * Opens a bundled pack, from its copy in the database where that is whole and of this version. Else the
 * file answers at once, and is copied for the next time: in one transaction, so that a worker that dies
 * meanwhile leaves no half of it.
 *
 * Throws a `PackError` when the file itself is damaged. A database that cannot be read costs time only.
 *
 * @param open opens the copy; the file is always verified
 */
export async function openBundled(
  file: BundledFile,
  database: () => Promise<Database>,
  open: OpenPack = openPack,
): Promise<OpenedBundled> {
  const copy = await readCopy(file, database, open);
  if (copy) return { corpus: copy, copying: null };
  const bytes = await file.fetch();
  return { corpus: openPack(bytes), copying: keep(file, bytes, database) };
}

async function readCopy(
  { path, version }: BundledFile,
  database: () => Promise<Database>,
  open: OpenPack,
): Promise<Corpus | null> {
  try {
    const copy = await (await database()).get('bundled', path);
    return copy?.version === version ? open(await readBlob(copy.bytes)) : null;
  } catch {
    // Unreadable or damaged: the file is as good, and replaces it.
    return null;
  }
}

async function keep(
  { path, version }: BundledFile,
  bytes: ArrayBuffer,
  database: () => Promise<Database>,
): Promise<void> {
  await (await database()).put('bundled', { path, version, bytes: new Blob([bytes]) });
}

/** Drops all copies, so that the next start reads the extension's files. */
export async function forgetBundled(db: Database): Promise<void> {
  await db.clear('bundled');
}
