import { PackBuilder } from '../corpus/build';
import type { Draft } from '../corpus/draft';
import { type Corpus, type OpenPack, openPack } from '../corpus/read';
import type { CommonStems } from '../corpus/stem-weights';
import type { Entry } from '../corpus/types';
import { rememberedId } from '../label/remembered-id';
import type { Database } from './database';
import { readBlob } from './read-blob';
import { sound } from './sound';
import type { RememberedArticle, Segment } from './types';

/** Tells what is common in some languages (ISO 639-1). */
export type CommonStemsOf = (languages: ReadonlySet<string>) => Promise<CommonStems>;

/**
 * Remembered articles as packs. Articles are logged as they come; compaction makes packs of them, each
 * merged with those that are not much larger, so that there are few packs and each article is rebuilt
 * few times (the logarithmic method: Bentley and Saxe, 1980, "Decomposable searching problems I").
 */
export class Segments {
  readonly #opened = new Map<number, Corpus>();

  /**
   * All segments, each opened once. One that cannot be opened is made anew from what it was made of.
   * Where a new one cannot be stored, what the log holds is answered from memory.
   *
   * @param open one that does not verify finds only damage that keeps it from opening
   * @param onUnstored is told why a segment could not be stored; throws it when left out
   */
  async open(
    db: Database,
    commonStems: CommonStemsOf,
    open: OpenPack = openPack,
    onUnstored: (error: unknown) => void = thrown,
  ): Promise<Corpus[]> {
    const compacted = async () => {
      try {
        await compact(db, commonStems);
        return [];
      } catch (error) {
        onUnstored(error);
        const rows = await readDrafts(db, await db.getAllKeys('log'));
        return [openPack(await packOf('remembered', latestVersions(rows), commonStems))];
      }
    };
    let unstored = await compacted();
    if (!(await this.#openNew(db, open))) {
      unstored = await compacted();
      await this.#openNew(db, open);
    }
    return [...this.#opened.values(), ...unstored];
  }

  /** Opens all of them anew the next time. */
  close(): void {
    this.#opened.clear();
  }

  /** @returns whether all could be opened; those that could not are back in the log. */
  async #openNew(db: Database, open: OpenPack): Promise<boolean> {
    // Blobs are references: all of them cost one question, and no bytes.
    const present = new Map((await db.getAll('segments')).map(segment => [segment.id, segment]));
    for (const id of this.#opened.keys()) if (!present.has(id)) this.#opened.delete(id);
    const missing = [...present.values()].filter(({ id }) => !this.#opened.has(id));
    const whole = await Promise.all(missing.map(segment => this.#openOne(db, segment, open)));
    return whole.every(Boolean);
  }

  async #openOne(db: Database, segment: Segment, open: OpenPack): Promise<boolean> {
    try {
      this.#opened.set(segment.id, open(await readBlob(segment.bytes)));
      return true;
    } catch {
      await dissolve(db, segment);
      return false;
    }
  }
}

function thrown(error: unknown): never {
  throw error;
}

/** Segments under this size are merged whatever they are merged with: opening one has its price. */
const SMALL = 32;
/** A segment is merged when it is at most so many times as large as what it is merged with. */
const RATIO = 2;

/**
 * Makes a segment of what the log holds. Killed at any moment, either the log still names the articles
 * or a segment does.
 *
 * Cost: about 0.3 ms an article that is merged.
 */
export async function compact(db: Database, commonStems: CommonStemsOf): Promise<void> {
  const log = await db.getAllKeys('log');
  if (log.length === 0) return;
  const segments = sound.segments(await db.getAll('segments'));
  const merged = toMerge(segments, log.length);
  const ids = [...log, ...merged.flatMap(({ articles }) => [...articles])];
  const rows = await readDrafts(db, ids);
  const pack = await packOf('remembered', latestVersions(rows), commonStems);
  const transaction = db.transaction(['log', 'segments'], 'readwrite', { durability: 'strict' });
  const segment = {
    articles: Uint32Array.from(rows, ({ article }) => article.id),
    bytes: new Blob([pack]),
  };
  if (rows.length > 0) await transaction.objectStore('segments').add(segment as Segment);
  for (const { id } of merged) await transaction.objectStore('segments').delete(id);
  for (const id of log) await transaction.objectStore('log').delete(id);
  await transaction.done;
}

function toMerge(segments: readonly Segment[], logged: number): Segment[] {
  const merged: Segment[] = [];
  let size = logged;
  for (const segment of segments.toSorted((a, b) => a.articles.length - b.articles.length)) {
    if (segment.articles.length > Math.max(SMALL, size * RATIO)) break;
    merged.push(segment);
    size += segment.articles.length;
  }
  return merged;
}

/**
 * Versions of an article in one pack: what stands in more articles than `mostSharing` of a small pack
 * is taken for boilerplate.
 */
const MOST_VERSIONS = 3;

function latestVersions(rows: readonly Row[]): Row[] {
  const counts = new Map<string, number>();
  return rows
    .toSorted((a, b) => b.article.id - a.article.id)
    .filter(({ article: { address } }) => {
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count <= MOST_VERSIONS;
    });
}

interface Row {
  article: RememberedArticle;
  draft: Draft;
}

async function readDrafts(db: Database, ids: readonly number[]): Promise<Row[]> {
  const transaction = db.transaction(['articles', 'drafts']);
  const rows = await Promise.all(
    ids.map(async id => {
      const [article, draft] = await Promise.all([
        transaction.objectStore('articles').get(id),
        transaction.objectStore('drafts').get(id),
      ]);
      return article && draft ? [{ article, draft }] : [];
    }),
  );
  return rows.flat();
}

async function packOf(
  name: string,
  rows: readonly Row[],
  commonStems: CommonStemsOf,
  toEntry: (article: RememberedArticle) => Entry = ownEntry,
): Promise<Uint8Array<ArrayBuffer>> {
  const languages = new Set(rows.map(({ article }) => languageOf(article)));
  const common = await commonStems(languages);
  const build = (some: readonly Row[]) => packOfAll(name, some, common, toEntry);
  try {
    return build(rows);
  } catch {
    // One that is damaged must not hide the others.
    return build(rows.filter(row => canBeBuilt(row, build)));
  }
}

function canBeBuilt(row: Row, build: (rows: readonly Row[]) => unknown): boolean {
  try {
    build([row]);
    return true;
  } catch {
    return false;
  }
}

function languageOf({ entry }: RememberedArticle): string {
  return entry?.language?.split('-', 1)[0] ?? '';
}

function packOfAll(
  name: string,
  rows: readonly Row[],
  common: CommonStems,
  toEntry: (article: RememberedArticle) => Entry,
): Uint8Array<ArrayBuffer> {
  const builder = new PackBuilder({ name, commonStems: common });
  for (const { article, draft } of rows) {
    // Where nobody knows which words are common, every text of the language would look reworked.
    const known = common(languageOf(article)) !== null;
    builder.addDraft(toEntry(article), known ? draft : { ...draft, ...NO_STEMS });
  }
  return builder.finish() as Uint8Array<ArrayBuffer>;
}

const NO_STEMS = { stems: new Uint16Array(), stemTokens: new Uint32Array() };

function ownEntry({ id, entry, remembered }: RememberedArticle): Entry {
  return { ...entry, id: rememberedId(id, remembered) };
}

async function dissolve(db: Database, segment: Segment): Promise<void> {
  const transaction = db.transaction(['articles', 'log', 'segments'], 'readwrite');
  const segments = transaction.objectStore('segments');
  const isSound = sound.segments([segment]).length > 0;
  // One that no longer says what it holds takes all with it: no article may be in two.
  const ids = isSound ? segment.articles : await transaction.objectStore('articles').getAllKeys();
  for (const id of ids) await transaction.objectStore('log').put(id, id);
  if (isSound) await segments.delete(segment.id);
  else await segments.clear();
  await transaction.done;
}

/**
 * The own corpus as a pack for others: the newest version of each article, facts and fingerprints. No
 * text is in it, nor when an article was remembered.
 */
export async function exportOwn(
  db: Database,
  name: string,
  commonStems: CommonStemsOf,
): Promise<Uint8Array<ArrayBuffer>> {
  const newest = new Map<string, number>();
  for (const { id, address } of await db.getAll('articles')) newest.set(address, id);
  const rows = await readDrafts(db, [...newest.values()]);
  return packOf(name, rows, commonStems, ({ entry, address }) => ({ ...entry, id: address }));
}
