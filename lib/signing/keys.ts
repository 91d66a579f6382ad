import { fromBase64, toBase64Url, toHex } from './base64';
import { SigningError } from './signing-error';

/** A public key as it is handed around: this, then 32 bytes in base64url. */
export const PUBLIC_PREFIX = 'whence-public:';
/** A private key as it is kept: this, then its PKCS #8 form in base64url. */
export const PRIVATE_PREFIX = 'whence-private:';

const ED25519 = 'Ed25519';
const PUBLIC_BYTES = 32;
/** Digits that tell two keys apart at a glance; 64 bits, a name and no proof. */
const ID_DIGITS = 16;

export interface KeyPair {
  /** One line, to be published: what a reader adds a subscription with. */
  publicKey: string;
  /** One line, to be kept secret. */
  privateKey: string;
}

export interface PublicKey {
  id: string;
  key: CryptoKey;
}

export interface PrivateKey extends PublicKey {
  /** The public key that belongs to it, as text. */
  publicKey: string;
}

/** A new Ed25519 key pair (RFC 8032) as text. */
export async function generateKeys(subtle: SubtleCrypto): Promise<KeyPair> {
  const pair = (await subtle.generateKey(ED25519, true, ['sign', 'verify'])) as CryptoKeyPair;
  const [raw, pkcs8] = await Promise.all([
    subtle.exportKey('raw', pair.publicKey),
    subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return {
    publicKey: PUBLIC_PREFIX + toBase64Url(new Uint8Array(raw)),
    privateKey: PRIVATE_PREFIX + toBase64Url(new Uint8Array(pkcs8)),
  };
}

/**
 * Reads a public key as `generateKeys` writes it; white space around it is no matter.
 *
 * @throws SigningError `malformed`
 */
export async function readPublicKey(text: string, subtle: SubtleCrypto): Promise<PublicKey> {
  const line = text.trim();
  if (line.startsWith(PRIVATE_PREFIX)) {
    throw new SigningError(
      'malformed',
      `This is a private key, which nobody but its owner should have. Use the public one, which begins with "${PUBLIC_PREFIX}".`,
    );
  }
  const raw = line.startsWith(PUBLIC_PREFIX) ? fromBase64(line.slice(PUBLIC_PREFIX.length)) : null;
  if (raw?.length !== PUBLIC_BYTES) throw noKey('public', PUBLIC_PREFIX);
  try {
    const key = await subtle.importKey('raw', raw, ED25519, true, ['verify']);
    return { id: await keyId(raw, subtle), key };
  } catch {
    throw noKey('public', PUBLIC_PREFIX);
  }
}

/**
 * Reads a private key as `generateKeys` writes it.
 *
 * @throws SigningError `malformed`; the message holds nothing of the key
 */
export async function readPrivateKey(text: string, subtle: SubtleCrypto): Promise<PrivateKey> {
  const line = text.trim();
  const pkcs8 = line.startsWith(PRIVATE_PREFIX)
    ? fromBase64(line.slice(PRIVATE_PREFIX.length))
    : null;
  if (!pkcs8) throw noKey('private', PRIVATE_PREFIX);
  try {
    const key = await subtle.importKey('pkcs8', pkcs8, ED25519, true, ['sign']);
    const { x = '' } = await subtle.exportKey('jwk', key);
    const raw = fromBase64(x);
    if (raw?.length !== PUBLIC_BYTES) throw noKey('private', PRIVATE_PREFIX);
    return { id: await keyId(raw, subtle), key, publicKey: PUBLIC_PREFIX + toBase64Url(raw) };
  } catch {
    throw noKey('private', PRIVATE_PREFIX);
  }
}

async function keyId(raw: Uint8Array<ArrayBuffer>, subtle: SubtleCrypto): Promise<string> {
  return toHex(new Uint8Array(await subtle.digest('SHA-256', raw))).slice(0, ID_DIGITS);
}

function noKey(which: string, prefix: string): SigningError {
  return new SigningError(
    'malformed',
    `This is no ${which} key of Whence: it must be the one line that begins with "${prefix}", whole. Copy it again.`,
  );
}
