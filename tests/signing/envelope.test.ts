import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEnvelope, preAuthenticationEncoding, sealEnvelope } from '../../lib/signing/envelope';
import {
  generateKeys,
  type PrivateKey,
  type PublicKey,
  readPrivateKey,
  readPublicKey,
} from '../../lib/signing/keys';

const subtle = webcrypto.subtle as SubtleCrypto;
const TYPE = 'text/plain';

let publicKey: PublicKey;
let privateKey: PrivateKey;
let otherKey: PublicKey;

beforeAll(async () => {
  const [own, other] = await Promise.all([generateKeys(subtle), generateKeys(subtle)]);
  publicKey = await readPublicKey(own.publicKey, subtle);
  privateKey = await readPrivateKey(own.privateKey, subtle);
  otherKey = await readPublicKey(other.publicKey, subtle);
});

describe('an envelope', () => {
  it('encodes what is signed as the DSSE protocol has it', () => {
    const body = new TextEncoder().encode('hello world');
    expect(
      new TextDecoder().decode(preAuthenticationEncoding('http://example.com/HelloWorld', body)),
    ).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
    expect(new TextDecoder().decode(preAuthenticationEncoding('ä', new Uint8Array(0)))).toBe(
      'DSSEv1 2 ä 0 ',
    );
  });

  it('gives back the bytes that were sealed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        const text = await sealEnvelope(TYPE, bytes, privateKey, subtle);
        expect(await openEnvelope(text, TYPE, publicKey, subtle)).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 30 },
    );
  });

  it('is refused with another key, and as another type', async () => {
    const text = await sealEnvelope(TYPE, new Uint8Array([1, 2]), privateKey, subtle);
    await expect(openEnvelope(text, TYPE, otherKey, subtle)).rejects.toMatchObject({
      code: 'wrong-key',
    });
    await expect(openEnvelope(text, 'text/html', publicKey, subtle)).rejects.toMatchObject({
      code: 'malformed',
    });
    const relabelled = text.replace(TYPE, 'text/html');
    await expect(openEnvelope(relabelled, 'text/html', publicKey, subtle)).rejects.toMatchObject({
      code: 'wrong-key',
    });
  });

  it('is refused once anything signed is changed, and never crashes', async () => {
    const payload = new TextEncoder().encode('{"name": "A corpus"}');
    const text = await sealEnvelope(TYPE, payload, privateKey, subtle);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 2),
        fc.string({ minLength: 0, maxLength: 3 }),
        async (at, put) => {
          const changed = text.slice(0, at) + put + text.slice(at + 1);
          const opened = await openEnvelope(changed, TYPE, publicKey, subtle).catch(error => error);
          if (opened instanceof Uint8Array) expect(opened).toEqual(payload);
          else expect(['malformed', 'wrong-key']).toContain(opened.code);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['', 'null', '[]', '{}', '{"payloadType":"text/plain","payload":"!","signatures":[]}'])(
    'is told from other text: %j',
    async text => {
      await expect(openEnvelope(text, TYPE, publicKey, subtle)).rejects.toMatchObject({
        code: 'malformed',
      });
    },
  );
});
