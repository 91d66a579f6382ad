import type { PackFile } from '../signing/manifest';

/** Why the last attempt to bring a subscription up to date failed; what is here stays in use. */
export type SubscriptionProblem =
  /** The browser no longer lets Whence fetch from there. */
  | 'not-allowed'
  /** No answer: offline, no such server, or too slow. */
  | 'unreachable'
  /** The server answered with an error. */
  | 'server-error'
  /** The server sends on to another address, which the reader did not agree to. */
  | 'moved'
  /** Not a signed manifest, or one that cannot be read. */
  | 'malformed'
  | 'newer-version'
  | 'wrong-key'
  | 'rolled-back'
  /** A pack is not the signed one, or is not whole. */
  | 'damaged'
  /** More bytes than a subscription may take. */
  | 'too-large'
  /** No room left to keep it. */
  | 'storage-full'
  /** The browser could not keep it. */
  | 'unstorable';

/** A published corpus that a reader has subscribed to, with all that is remembered of it. */
export interface Subscription {
  /** Address of the manifest: what names the subscription. */
  url: string;
  /** The publisher's public key, as given. */
  publicKey: string;
  /** As the publisher calls it; the address's host until the first manifest came. */
  name: string;
  enabled: boolean;
  /** Of the last manifest that was accepted; 0 before the first. */
  sequence: number;
  /** What to ask, in this order. All of them are stored. */
  packs: PackFile[];
  /** Digests of packs that are here already of a publication that is not yet here whole. */
  pending?: string[];
  /** For conditional requests, as the server gave them. */
  etag: string | null;
  lastModified: string | null;
  /** Milliseconds since 1970, of the last answer that was accepted; `null` before. */
  checked: number | null;
  /** Milliseconds since 1970; not asked again before. */
  next: number;
  /** Attempts in a row that failed. */
  failures: number;
  problem: { code: SubscriptionProblem; message: string; at: number } | null;
}

/** Where packs are kept, by their digest. */
export interface PackShelf {
  has(sha256: string): Promise<boolean>;
  /** Stores a pack whole or not at all; rejects with a `QuotaExceededError` when there is no room. */
  put(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** What refreshing needs of the world. */
export interface Surroundings {
  fetch(url: string, init: RequestInit): Promise<Response>;
  subtle: SubtleCrypto;
  shelf: PackShelf;
  /** Whether the browser allows fetching from an address. */
  isAllowed(url: string): Promise<boolean>;
  /** Throws when bytes are no pack that can be asked. */
  checkPack(bytes: Uint8Array<ArrayBuffer>): void;
  /** Milliseconds since 1970. */
  now(): number;
}
