import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { LIGHTHOUSE } from './articles';
import { run } from './run';
import { scratch } from './scratch';

let folder: string;
let key: string;
let pack: string;

beforeEach(async () => {
  folder = scratch({ 'a.txt': LIGHTHOUSE });
  key = join(folder, 'newsroom.key');
  pack = join(folder, 'mine.whence');
  await run(['build', '--out', pack, join(folder, 'a.txt')]);
  await run(['keygen', '--out', key]);
});

describe('keygen', () => {
  test('writes a private key for its owner only, and prints the public one', async () => {
    const other = join(folder, 'other.key');
    const { code, stdout, stderr } = await run(['keygen', '--out', other]);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(`${other}.pub`, 'utf8'));
    expect(stdout).toMatch(/^whence-public:/);
    expect(statSync(other).mode & 0o777).toBe(0o600);
    expect(stderr).not.toContain(readFileSync(other, 'utf8').trim());
  });

  test('never writes over a key', async () => {
    const before = readFileSync(key);
    const { code, stderr } = await run(['keygen', '--out', key]);
    expect(code).toBe(2);
    expect(stderr).toContain('is there already');
    expect(readFileSync(key)).toEqual(before);
  });
});

describe('signing a pack', () => {
  test('lets others verify it with the public key, as a line or a file', async () => {
    const signed = await run(['sign', '--key', key, pack]);
    expect(signed).toMatchObject({ code: 0, stderr: '' });
    const line = readFileSync(`${key}.pub`, 'utf8').trim();
    for (const given of [`${key}.pub`, line]) {
      const { code, stdout } = await run(['verify', '--key', given, pack]);
      expect({ code, stdout }).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/ok, 1 article, .* signed with key [0-9a-f]{16}/),
      });
    }
  });

  test('again with the same key changes nothing', async () => {
    await run(['sign', '--key', key, pack]);
    const first = readFileSync(`${pack}.sig`);
    await run(['sign', '--key', key, pack]);
    expect(readFileSync(`${pack}.sig`)).toEqual(first);
  });

  test('is seen through when the pack is another, the key is, or there is none', async () => {
    const unsigned = await run(['verify', '--key', `${key}.pub`, pack]);
    expect(unsigned).toMatchObject({ code: 1, stderr: expect.stringContaining('is not signed') });

    await run(['sign', '--key', key, pack]);
    await run(['keygen', '--out', join(folder, 'other.key')]);
    const other = await run(['verify', '--key', join(folder, 'other.key.pub'), pack]);
    expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining('was not signed') });

    writeFileSync(join(folder, 'b.txt'), `${LIGHTHOUSE} Fog.`);
    await run(['build', '--out', pack, join(folder, 'b.txt')]);
    const changed = await run(['verify', '--key', `${key}.pub`, pack]);
    expect(changed).toMatchObject({ code: 1, stderr: expect.stringContaining('not the one') });
  });

  test('without a key given says that the signature was not checked', async () => {
    await run(['sign', '--key', key, pack]);
    const { stdout } = await run(['verify', pack]);
    expect(stdout).toContain('was not checked');
  });

  test('wants a private key, and does not repeat what it was given instead', async () => {
    const { code, stderr } = await run(['sign', '--key', `${key}.pub`, pack]);
    expect(code).toBe(1);
    expect(stderr).toContain('whence-private:');
    expect(existsSync(`${pack}.sig`)).toBe(false);
  });
});
