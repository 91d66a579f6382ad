import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  generateKeys,
  PRIVATE_PREFIX,
  PUBLIC_PREFIX,
  readPrivateKey,
  readPublicKey,
} from '../../lib/signing/keys';

const subtle = webcrypto.subtle as SubtleCrypto;

describe('keys', () => {
  it('are one line each, and the private one knows its public one', async () => {
    const { publicKey, privateKey } = await generateKeys(subtle);
    expect(publicKey).toMatch(/^whence-public:[\w-]{43}$/);
    expect(privateKey).toMatch(/^whence-private:[\w-]+$/);
    const [open, secret] = await Promise.all([
      readPublicKey(`  ${publicKey}\n`, subtle),
      readPrivateKey(`${privateKey}\n`, subtle),
    ]);
    expect(secret.publicKey).toBe(publicKey);
    expect(secret.id).toBe(open.id);
    expect(open.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    '',
    'hello',
    PUBLIC_PREFIX,
    `${PUBLIC_PREFIX}AAAA`,
    `${PUBLIC_PREFIX}${'A'.repeat(42)}`,
    `${PUBLIC_PREFIX}${'%'.repeat(43)}`,
  ])('that are no public keys are refused: %j', async text => {
    await expect(readPublicKey(text, subtle)).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining(PUBLIC_PREFIX),
    });
  });

  it.each(['', 'hello', PRIVATE_PREFIX, `${PRIVATE_PREFIX}AAAA`, `${PUBLIC_PREFIX}AAAA`])(
    'that are no private keys are refused: %j',
    async text => {
      await expect(readPrivateKey(text, subtle)).rejects.toMatchObject({ code: 'malformed' });
    },
  );

  it('a private key given for a public one is refused without being repeated', async () => {
    const { privateKey } = await generateKeys(subtle);
    const refusal = await readPublicKey(privateKey, subtle).catch(error => error);
    expect(refusal.message).toContain('private key');
    expect(refusal.message).not.toContain(privateKey.slice(PRIVATE_PREFIX.length));
  });
});
