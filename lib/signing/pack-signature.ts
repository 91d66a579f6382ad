import * as v from 'valibot';
import { toHex } from './base64';
import { openEnvelope, sealEnvelope } from './envelope';
import type { PrivateKey, PublicKey } from './keys';
import { SigningError } from './signing-error';

/** What the envelope beside a single pack says it holds. */
export const PACK_SIGNATURE_TYPE = 'application/vnd.whence.pack-digest+json';

const Digest = v.object({ bytes: v.number(), sha256: v.string() });

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal digits. Cost: one pass. */
export async function sha256(bytes: BufferSource, subtle: SubtleCrypto): Promise<string> {
  return toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}

/** The text of a signature file to stand beside a pack: its length and digest, signed. */
export async function signPack(
  pack: Uint8Array<ArrayBuffer>,
  key: PrivateKey,
  subtle: SubtleCrypto,
): Promise<string> {
  const payload = JSON.stringify({ bytes: pack.length, sha256: await sha256(pack, subtle) });
  return sealEnvelope(PACK_SIGNATURE_TYPE, new TextEncoder().encode(payload), key, subtle);
}

/**
 * Checks a pack against the signature file beside it.
 *
 * @throws SigningError `malformed`, `wrong-key`, or `damaged` when the pack is not the signed one
 */
export async function verifyPack(
  pack: Uint8Array<ArrayBuffer>,
  signature: string,
  key: PublicKey,
  subtle: SubtleCrypto,
): Promise<void> {
  const payload = await openEnvelope(signature, PACK_SIGNATURE_TYPE, key, subtle);
  const digest = parseDigest(new TextDecoder().decode(payload));
  await requireDigest(pack, digest, subtle);
}

/**
 * Checks that a file is the one whose length and digest were signed.
 *
 * @throws SigningError `damaged`
 */
export async function requireDigest(
  file: Uint8Array<ArrayBuffer>,
  expected: { bytes: number; sha256: string },
  subtle: SubtleCrypto,
): Promise<void> {
  if (file.length === expected.bytes && (await sha256(file, subtle)) === expected.sha256) return;
  throw new SigningError(
    'damaged',
    'The pack is not the one that was signed: it was changed, or did not arrive whole. Fetch it again.',
  );
}

function parseDigest(text: string): { bytes: number; sha256: string } {
  try {
    return v.parse(Digest, JSON.parse(text));
  } catch {
    throw new SigningError(
      'malformed',
      'The signature holds no digest of a pack. Its publisher has to sign again.',
    );
  }
}
