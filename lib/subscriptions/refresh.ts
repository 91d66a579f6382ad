import { readPublicKey } from '../signing/keys';
import { type Manifest, type PackFile, readManifest } from '../signing/manifest';
import { requireDigest } from '../signing/pack-signature';
import { SigningError } from '../signing/signing-error';
import { type Answer, fetchLimited } from './fetch-limited';
import {
  MANIFEST_TIMEOUT_MS,
  MOST_MANIFEST_BYTES,
  MOST_PACK_BYTES,
  PACKS_TIMEOUT_MS,
} from './limits';
import { Refused } from './refused';
import { afterAttempt } from './schedule';
import type { Subscription, Surroundings } from './types';

/**
 * Brings a subscription up to date: asks for its manifest, conditionally, and fetches the packs that
 * are not here yet. Answers what is to be remembered; whoever writes that down makes it hold.
 *
 * Nothing is given up before the new is whole: packs are stored under their digests beside the old
 * ones, and the answer names the new ones only once all are there, checked against the signed manifest
 * and found readable. Killed in between, the old ones are still named. On any failure the answer is the
 * subscription as it was, with the problem, a later time for the next attempt, and the packs that need not
 * be fetched again then. Never throws.
 *
 * The same file is asked for whoever asks: nothing about the reader or what was read is in a request.
 */
export async function refresh(
  subscription: Subscription,
  around: Surroundings,
): Promise<Subscription> {
  const fetched: Fetched = { pending: subscription.pending ?? [] };
  try {
    const { url } = subscription;
    if (!(await around.isAllowed(url))) {
      throw new Refused(
        'not-allowed',
        `The browser does not let Whence fetch from ${new URL(url).host}. Allow it again in the options.`,
      );
    }
    const answer = await fetchLimited(around.fetch, {
      url,
      mostBytes: MOST_MANIFEST_BYTES,
      signal: AbortSignal.timeout(MANIFEST_TIMEOUT_MS),
      headers: conditions(subscription),
    });
    const update = answer.body
      ? await taken(subscription, answer, answer.body, around, fetched)
      : {};
    return { ...subscription, ...update, ...settled(around.now()) };
  } catch (error) {
    return failed(subscription, error, around.now(), fetched);
  }
}

/** What an attempt has got, also when it fails later. */
interface Fetched {
  pending: string[];
}

function conditions({ etag, lastModified }: Subscription): Record<string, string> {
  return {
    ...(etag !== null && { 'If-None-Match': etag }),
    ...(lastModified !== null && { 'If-Modified-Since': lastModified }),
  };
}

async function taken(
  subscription: Subscription,
  { etag, lastModified }: Answer,
  body: Uint8Array<ArrayBuffer>,
  around: Surroundings,
  fetched: Fetched,
): Promise<Partial<Subscription>> {
  const key = await readPublicKey(subscription.publicKey, around.subtle);
  const text = new TextDecoder().decode(body);
  const manifest = await readManifest(text, key, around.subtle, subscription.sequence);
  requireRoom(manifest);
  const signal = AbortSignal.timeout(PACKS_TIMEOUT_MS);
  // Of this publication and no other, so that it is never more than one may take.
  fetched.pending = [];
  for (const pack of manifest.packs) {
    await fetchPack(pack, subscription.url, signal, around);
    fetched.pending.push(pack.sha256);
  }
  const { name, sequence, packs } = manifest;
  return { name, sequence, packs, etag, lastModified };
}

function requireRoom({ packs }: Manifest): void {
  const bytes = packs.reduce((sum, pack) => sum + pack.bytes, 0);
  if (bytes <= MOST_PACK_BYTES) return;
  throw new Refused(
    'too-large',
    `The corpus takes ${Math.ceil(bytes / 2 ** 20)} MB; a subscription may take ${MOST_PACK_BYTES / 2 ** 20}.`,
  );
}

async function fetchPack(
  pack: PackFile,
  manifestUrl: string,
  signal: AbortSignal,
  around: Surroundings,
): Promise<void> {
  if (await around.shelf.has(pack.sha256)) return;
  const { body } = await fetchLimited(around.fetch, {
    url: new URL(pack.path, manifestUrl).href,
    mostBytes: pack.bytes,
    signal,
  });
  await requireDigest(body ?? new Uint8Array(0), pack, around.subtle);
  try {
    around.checkPack(body!);
  } catch (error) {
    throw new Refused('damaged', `${pack.path}: ${(error as Error).message}`);
  }
  await around.shelf.put(pack.sha256, body!);
}

function settled(now: number): Partial<Subscription> {
  return { checked: now, next: afterAttempt(now, 0), failures: 0, problem: null, pending: [] };
}

function failed(
  subscription: Subscription,
  error: unknown,
  now: number,
  { pending }: Fetched,
): Subscription {
  const failures = subscription.failures + 1;
  const problem = problemOf(error);
  return {
    ...subscription,
    failures,
    next: afterAttempt(now, failures),
    problem: { ...problem, at: now },
    // Where there is no room, half a publication only takes it from others.
    pending: problem.code === 'storage-full' ? [] : pending,
  };
}

function problemOf(error: unknown): Pick<NonNullable<Subscription['problem']>, 'code' | 'message'> {
  if (error instanceof Refused || error instanceof SigningError) {
    return { code: error.code, message: error.message };
  }
  const { name, message } = error as Error;
  if (name === 'QuotaExceededError') {
    return {
      code: 'storage-full',
      message: 'There is no room left in the browser for this corpus. What was here before stays.',
    };
  }
  // Whatever the server did was refused by name: what is left is the browser's own store.
  return { code: 'unstorable', message };
}

/** Digests of all packs that any subscription still names, or soon will: whatever else is stored may go. */
export function packsInUse(subscriptions: readonly Subscription[]): Set<string> {
  return new Set(
    subscriptions.flatMap(({ packs, pending = [] }) => [
      ...packs.map(pack => pack.sha256),
      ...pending,
    ]),
  );
}
