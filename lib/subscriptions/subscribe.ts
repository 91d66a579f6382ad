import { readPublicKey } from '../signing/keys';
import { Refused } from './refused';
import type { Subscription } from './types';

/**
 * A new subscription, due at once. The address may be that of the manifest or of the folder that it
 * lies in.
 *
 * @throws Refused `malformed` when the address is none that can be fetched safely
 * @throws SigningError when the key is none
 */
export async function newSubscription(
  address: string,
  publicKey: string,
  subtle: SubtleCrypto,
): Promise<Subscription> {
  const url = manifestAddress(address);
  await readPublicKey(publicKey, subtle);
  return {
    url: url.href,
    publicKey: publicKey.trim(),
    name: url.host,
    enabled: true,
    sequence: 0,
    packs: [],
    etag: null,
    lastModified: null,
    checked: null,
    next: 0,
    failures: 0,
    problem: null,
  };
}

function manifestAddress(address: string): URL {
  const written = address.trim();
  const url = URL.canParse(written) ? new URL(written) : null;
  if (!url || !(url.protocol === 'https:' || isOwnMachine(url))) {
    throw new Refused(
      'malformed',
      'The address must begin with https://. Copy it from the publisher’s page again.',
    );
  }
  if (url.username || url.password) {
    throw new Refused('malformed', 'The address must hold no name and password.');
  }
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'whence.json';
  return url;
}

/** Whoever tries a corpus out serves it from the own machine, without a certificate. */
function isOwnMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
