import type { Entry } from '../corpus/types';

/**
 * A pack of the extension's own files, kept where it opens faster. Packs are kept as blobs: of 5 MB,
 * Chromium reads a blob in 4.5 ms and an array in 8, Firefox in 10 and 21 (`npm run bench -- browsers`).
 */
export interface BundledCopy {
  path: string;
  /** Of the extension that the pack came with. */
  version: string;
  bytes: Blob;
}

/** A pack that the reader imported. */
export interface ImportedPack {
  sha256: string;
  /** As the pack calls itself. */
  name: string;
  /** Name of the file it came from. */
  file: string;
  articles: number;
  bytes: number;
  enabled: boolean;
  /** Packs are asked, and shown, in this order. */
  position: number;
  /** Milliseconds since 1970. */
  added: number;
  /** Its bytes were found damaged, and are gone; importing its file again brings them back. */
  damaged?: true;
}

/** One version of an article that is remembered. */
export interface RememberedArticle {
  id: number;
  /** What versions of one article have in common; the canonical address, or the page's. */
  address: string;
  /** Of the page, without `www.`. */
  host: string;
  entry: Entry;
  /** ISO 8601, when it was remembered last. */
  remembered: string;
  /** Of the text, to tell versions apart: SHA-256. */
  digest: string;
  /** What all that is kept of it takes. */
  bytes: number;
  /** 1 when it was remembered without being asked for; absent otherwise, and so not in the index. */
  automatic?: 1;
}

/** How much is remembered, by whether the reader asked for it. */
export interface Total {
  articles: number;
  bytes: number;
}

/** A pack of remembered articles. */
export interface Segment {
  id: number;
  /** Their numbers. */
  articles: Uint32Array;
  bytes: Blob;
}
