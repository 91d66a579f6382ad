import * as v from 'valibot';
import { openEnvelope, sealEnvelope } from './envelope';
import type { PrivateKey, PublicKey } from './keys';
import { SigningError } from './signing-error';

/** What the envelope of a manifest says it holds. */
export const MANIFEST_TYPE = 'application/vnd.whence.corpus+json';
const VERSION = 1;
/** Far more than a publisher needs between two compactions; bounds what a subscriber must keep. */
const MOST_PACKS = 64;

/** One pack of a published corpus: a file that never changes, named by what is in it. */
export interface PackFile {
  /** Relative to the manifest's own address: `packs/2026-11.whence`. */
  path: string;
  bytes: number;
  /** SHA-256 of the file, in lower-case hexadecimal digits. */
  sha256: string;
  articles: number;
}

/**
 * A published corpus. It is made of packs that are asked together: a subscriber fetches those that
 * it does not have, so that an hour's news costs an hour's bytes. Where two packs know one URL, the
 * earlier in the list holds.
 */
export interface Manifest {
  /** As readers see it. */
  name: string;
  /** Grows with each publication; a lower one than was seen before is refused. */
  sequence: number;
  /** When it was published: ISO 8601, UTC. */
  created: string;
  packs: PackFile[];
}

const FilePath = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/, 'a path below the manifest'),
);
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ManifestSchema = v.object({
  version: v.literal(VERSION),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  sequence: Count,
  created: v.pipe(v.string(), v.isoTimestamp()),
  packs: v.pipe(
    v.array(
      v.object({
        path: FilePath,
        bytes: Count,
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
        articles: Count,
      }),
    ),
    v.maxLength(MOST_PACKS),
  ),
});

/** A signed manifest, ready to be written; the same manifest and key give the same text. */
export function signManifest(
  manifest: Manifest,
  key: PrivateKey,
  subtle: SubtleCrypto,
): Promise<string> {
  const payload = JSON.stringify({ version: VERSION, ...manifest }, null, 1);
  return sealEnvelope(MANIFEST_TYPE, new TextEncoder().encode(payload), key, subtle);
}

/**
 * Reads a signed manifest. `seen` is the highest sequence accepted before: the same one again is
 * fine, an older one is not.
 *
 * @throws SigningError `malformed`, `newer-version`, `wrong-key` or `rolled-back`
 */
export async function readManifest(
  text: string,
  key: PublicKey,
  subtle: SubtleCrypto,
  seen = 0,
): Promise<Manifest> {
  const payload = await openEnvelope(text, MANIFEST_TYPE, key, subtle);
  const { version, ...manifest } = parseManifest(new TextDecoder().decode(payload));
  if (manifest.sequence < seen) {
    throw new SigningError(
      'rolled-back',
      `This is publication ${manifest.sequence}, and ${seen} was already here. The server holds an old copy; what is here stays.`,
    );
  }
  return manifest;
}

function parseManifest(text: string): v.InferOutput<typeof ManifestSchema> {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    throw new SigningError('malformed', unreadable('it is no JSON'));
  }
  if (isNewer(written)) {
    throw new SigningError(
      'newer-version',
      'This corpus was published for a newer Whence. Update Whence, then try again.',
    );
  }
  const result = v.safeParse(ManifestSchema, written);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SigningError(
    'malformed',
    unreadable(`${v.getDotPath(issue) ?? 'it'}: ${issue.message}`),
  );
}

function isNewer(written: unknown): boolean {
  const { version } = (written ?? {}) as { version?: unknown };
  return typeof version === 'number' && version > VERSION;
}

function unreadable(why: string): string {
  return `The manifest is signed but cannot be read (${why}). Its publisher has to publish again.`;
}
