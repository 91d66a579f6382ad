import { fromBase64, toBase64 } from './base64';
import type { PrivateKey, PublicKey } from './keys';
import { SigningError } from './signing-error';

/** Signatures that are tried; more than a few are no honest envelope. */
const MOST_SIGNATURES = 16;

/**
 * Signs bytes and wraps them, as a DSSE envelope in JSON (Dead Simple Signing Envelope 1.0.2,
 * `protocol.md` and `envelope.md`). The signature covers `payloadType` too, so that what was signed
 * as one thing is never taken for another.
 *
 * @returns one line of JSON with a line break at its end; the same input gives the same text
 */
export async function sealEnvelope(
  payloadType: string,
  payload: Uint8Array,
  key: PrivateKey,
  subtle: SubtleCrypto,
): Promise<string> {
  const signed = preAuthenticationEncoding(payloadType, payload);
  const signature = new Uint8Array(await subtle.sign('Ed25519', key.key, signed));
  const envelope = {
    payloadType,
    payload: toBase64(payload),
    signatures: [{ keyid: key.id, sig: toBase64(signature) }],
  };
  return `${JSON.stringify(envelope)}\n`;
}

/**
 * The bytes inside an envelope, once a signature by `key` is found good. Nothing of the payload is
 * looked at before.
 *
 * @throws SigningError `malformed` or `wrong-key`
 */
export async function openEnvelope(
  text: string,
  payloadType: string,
  key: PublicKey,
  subtle: SubtleCrypto,
): Promise<Uint8Array<ArrayBuffer>> {
  const envelope = parseEnvelope(text);
  if (!envelope || envelope.payloadType !== payloadType) throw noEnvelope();
  const signed = preAuthenticationEncoding(payloadType, envelope.payload);
  for (const signature of envelope.signatures) {
    if (await subtle.verify('Ed25519', key.key, signature, signed)) return envelope.payload;
  }
  throw new SigningError(
    'wrong-key',
    `This was not signed with the key ${key.id}, or was changed afterwards. Ask its publisher for the public key and the file.`,
  );
}

/** `PAE` of the DSSE protocol: lengths in bytes, before what they are the lengths of. */
export function preAuthenticationEncoding(
  payloadType: string,
  payload: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const typeBytes = encoder.encode(payloadType).length;
  const head = encoder.encode(`DSSEv1 ${typeBytes} ${payloadType} ${payload.length} `);
  const encoded = new Uint8Array(head.length + payload.length);
  encoded.set(head);
  encoded.set(payload, head.length);
  return encoded;
}

interface Envelope {
  payloadType: string;
  payload: Uint8Array<ArrayBuffer>;
  signatures: Uint8Array<ArrayBuffer>[];
}

/** The key's id is a hint that nobody signed, and is not read. */
function parseEnvelope(text: string): Envelope | null {
  try {
    const { payloadType, payload, signatures } = JSON.parse(text);
    if (typeof payloadType !== 'string' || typeof payload !== 'string') return null;
    if (!Array.isArray(signatures) || signatures.length > MOST_SIGNATURES) return null;
    const bytes = fromBase64(payload);
    if (!bytes) return null;
    return {
      payloadType,
      payload: bytes,
      signatures: signatures.flatMap(({ sig }) => {
        const signature = typeof sig === 'string' ? fromBase64(sig) : null;
        return signature ? [signature] : [];
      }),
    };
  } catch {
    return null;
  }
}

function noEnvelope(): SigningError {
  return new SigningError(
    'malformed',
    'This is no signed file of Whence. Check the address; if it is right, its publisher has to sign again.',
  );
}
