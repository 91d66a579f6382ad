import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from '../corpus/draft';
import type { Subscription } from '../subscriptions/types';
import { noteNewDatabase } from './storage-problem';
import type { BundledCopy, ImportedPack, RememberedArticle, Segment, Total } from './types';

/** What Whence keeps in the browser. Each change is one transaction: done whole, or not at all. */
export interface Schema extends DBSchema {
  /** Copies of the packs that come with the extension, by path. */
  bundled: { key: string; value: BundledCopy };
  /** Bytes of imported and subscribed packs, by SHA-256. */
  packs: { key: string; value: Blob };
  /** What is known of imported packs, by SHA-256. */
  imported: { key: string; value: ImportedPack };
  /** By address of the manifest. */
  subscriptions: { key: string; value: Subscription };
  /** Remembered articles, each version one. Numbers grow with time, whatever the clock says. */
  articles: {
    key: number;
    value: RememberedArticle;
    indexes: { address: string; host: string; automatic: number };
  };
  /** Fingerprints of remembered articles, from which segments are made. */
  drafts: { key: number; value: Draft };
  /** Texts of remembered articles, where the reader keeps them. */
  texts: { key: number; value: string };
  /** How much is remembered, kept true by whatever adds or forgets. */
  totals: { key: 'asked' | 'automatic'; value: Total };
  /** Numbers of articles that no segment holds yet. */
  log: { key: number; value: number };
  /** Packs made of remembered articles. */
  segments: { key: number; value: Segment };
}

export type Database = IDBPDatabase<Schema>;

const VERSION = 1;

/** Opens the database. @throws DOMException when the browser cannot read what it stored */
export function openDatabase(
  name: string,
  onClosed: () => void,
  onCreated: () => void = () => undefined,
): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(db) {
      onCreated();
      db.createObjectStore('bundled', { keyPath: 'path' });
      db.createObjectStore('packs');
      db.createObjectStore('imported', { keyPath: 'sha256' });
      db.createObjectStore('subscriptions', { keyPath: 'url' });
      const articles = db.createObjectStore('articles', { keyPath: 'id', autoIncrement: true });
      articles.createIndex('address', 'address');
      articles.createIndex('host', 'host');
      articles.createIndex('automatic', 'automatic');
      db.createObjectStore('drafts');
      db.createObjectStore('texts');
      db.createObjectStore('totals');
      db.createObjectStore('log');
      db.createObjectStore('segments', { keyPath: 'id', autoIncrement: true });
    },
    blocking(_current, _blocked, event) {
      // A newer Whence wants to change the database: whoever is older lets go of it.
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

let opened: Promise<Database> | null = null;

/** The extension's database, opened once in the life of a page or worker; a failure is tried again. */
export function database(): Promise<Database> {
  const forget = () => {
    opened = null;
  };
  opened ??= openDatabase('whence', forget, () => void noteNewDatabase()).catch(error => {
    forget();
    throw error;
  });
  return opened;
}

/**
 * Changes the database. A change that fails lets go of the connection: one of Firefox's that has once run
 * out of room takes no change any more, also when there is room again. What fails for that alone is done
 * once more, on a new one.
 */
export async function changing<T>(change: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await change(await database());
  } catch (error) {
    reconnect();
    if ((error as Error).name !== 'InvalidStateError') throw error;
    return change(await database());
  }
}

/** Lets go of the connection; the next question opens another. */
export function reconnect(): void {
  const before = opened;
  opened = null;
  void before?.then(
    db => db.close(),
    () => undefined,
  );
}
