import { webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../lib/signing/envelope';
import {
  generateKeys,
  type PrivateKey,
  type PublicKey,
  readPrivateKey,
  readPublicKey,
} from '../../lib/signing/keys';
import {
  MANIFEST_TYPE,
  type Manifest,
  readManifest,
  signManifest,
} from '../../lib/signing/manifest';
import { sha256, signPack, verifyPack } from '../../lib/signing/pack-signature';

const subtle = webcrypto.subtle as SubtleCrypto;
const PACK = { path: 'packs/a.whence', bytes: 10, sha256: 'ab'.repeat(32), articles: 2 };
const MANIFEST: Manifest = {
  name: 'The Harbour Gazette',
  sequence: 7,
  created: '2026-11-24T09:00:00Z',
  packs: [PACK],
};

let publicKey: PublicKey;
let privateKey: PrivateKey;

beforeAll(async () => {
  const keys = await generateKeys(subtle);
  publicKey = await readPublicKey(keys.publicKey, subtle);
  privateKey = await readPrivateKey(keys.privateKey, subtle);
});

describe('a manifest', () => {
  it('comes back as it was signed, and is signed the same each time', async () => {
    const text = await signManifest(MANIFEST, privateKey, subtle);
    expect(await signManifest(MANIFEST, privateKey, subtle)).toBe(text);
    expect(await readManifest(text, publicKey, subtle)).toEqual(MANIFEST);
  });

  it('older than what was seen is refused; the same again is not', async () => {
    const text = await signManifest(MANIFEST, privateKey, subtle);
    expect(await readManifest(text, publicKey, subtle, 7)).toEqual(MANIFEST);
    await expect(readManifest(text, publicKey, subtle, 8)).rejects.toMatchObject({
      code: 'rolled-back',
    });
  });

  it.each([
    ['a newer version', { version: 2, ...MANIFEST }, 'newer-version'],
    ['no version', { ...MANIFEST }, 'malformed'],
    ['no name', { version: 1, ...MANIFEST, name: ' ' }, 'malformed'],
    ['a negative sequence', { version: 1, ...MANIFEST, sequence: -1 }, 'malformed'],
    ['a path upwards', withPack({ path: '../a.whence' }), 'malformed'],
    ['an address', withPack({ path: 'https://elsewhere.example/a.whence' }), 'malformed'],
    ['an absolute path', withPack({ path: '/a.whence' }), 'malformed'],
    ['a digest of another kind', withPack({ sha256: 'abc' }), 'malformed'],
    ['a length that is none', withPack({ bytes: 1.5 }), 'malformed'],
    ['more packs than anybody needs', many(65), 'malformed'],
    ['an array', [], 'malformed'],
    ['nothing', null, 'malformed'],
  ])('with %s is refused although it is signed', async (_, written, code) => {
    const payload = new TextEncoder().encode(JSON.stringify(written));
    const text = await sealEnvelope(MANIFEST_TYPE, payload, privateKey, subtle);
    await expect(readManifest(text, publicKey, subtle)).rejects.toMatchObject({ code });
  });

  it('says where it cannot be read', async () => {
    const payload = new TextEncoder().encode(JSON.stringify(withPack({ sha256: 'abc' })));
    const text = await sealEnvelope(MANIFEST_TYPE, payload, privateKey, subtle);
    await expect(readManifest(text, publicKey, subtle)).rejects.toThrow('packs.0.sha256');
  });
});

describe('the signature of a pack', () => {
  it('holds for the pack and for no other', async () => {
    const pack = new Uint8Array([1, 2, 3]);
    const signature = await signPack(pack, privateKey, subtle);
    await verifyPack(pack, signature, publicKey, subtle);
    for (const other of [
      [1, 2, 4],
      [1, 2],
      [1, 2, 3, 0],
    ]) {
      await expect(
        verifyPack(new Uint8Array(other), signature, publicKey, subtle),
      ).rejects.toMatchObject({ code: 'damaged' });
    }
  });

  it('is not that of a manifest', async () => {
    const manifest = await signManifest(MANIFEST, privateKey, subtle);
    await expect(
      verifyPack(new Uint8Array([1]), manifest, publicKey, subtle),
    ).rejects.toMatchObject({ code: 'malformed' });
  });

  it('rests on SHA-256 as FIPS 180-4 has it', async () => {
    expect(await sha256(new TextEncoder().encode('abc'), subtle)).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

function withPack(changes: object): object {
  return { version: 1, ...MANIFEST, packs: [{ ...PACK, ...changes }] };
}

function many(packs: number): object {
  return { version: 1, ...MANIFEST, packs: Array.from({ length: packs }, () => PACK) };
}
