import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openPack } from '../../lib/corpus/read';
import { readPublicKey } from '../../lib/signing/keys';
import { type Manifest, readManifest } from '../../lib/signing/manifest';
import { requireDigest } from '../../lib/signing/pack-signature';
import { LIGHTHOUSE, ORCHARD } from './articles';
import { run } from './run';
import { scratch } from './scratch';

/** A publication that is ended before or after each thing that it asks of the disk. */
const death = vi.hoisted(() => ({ at: 0, calls: 0 }));

vi.mock('node:fs/promises', async original => {
  const real = await original<Record<string, (...values: unknown[]) => Promise<unknown>>>();
  const mayDie = () => {
    death.calls += 1;
    // The dead do nothing more: neither the rest, nor what would tidy up.
    if (death.at > 0 && death.calls >= death.at) throw new Error('killed');
  };
  const watched =
    (act: (...values: unknown[]) => Promise<unknown>) =>
    async (...values: unknown[]) => {
      mayDie();
      const result = await act(...values);
      mayDie();
      return result;
    };
  const open = async (...values: unknown[]) => {
    const file = (await real.open!(...values)) as FileHandle;
    file.writeFile = watched(file.writeFile.bind(file) as never) as never;
    return file;
  };
  const names = ['readFile', 'writeFile', 'rename', 'rm', 'mkdir', 'readdir', 'stat'];
  const all = Object.fromEntries(names.map(name => [name, watched(real[name]!)]));
  return { ...real, ...all, open: watched(open) };
});

const { subtle } = crypto;
let folder: string;

beforeEach(async () => {
  folder = scratch();
  await run(['keygen', '--out', join(folder, 'key')]);
});

const record = (name: string, text: string) =>
  JSON.stringify({ url: `https://gazette.example/${name}`, publisher: 'Harbour Gazette', text });

async function publish(home: string, dieAt = 0): Promise<number> {
  Object.assign(death, { at: dieAt, calls: 0 });
  const paths = ['--site', join(home, 'www'), '--state', join(home, 'state')];
  const key = ['--key', join(folder, 'key'), '--name', 'Harbour Gazette'];
  try {
    return (await run(['publish', ...paths, ...key, join(home, 'feeds')])).code;
  } finally {
    death.at = 0;
  }
}

/** What a subscriber finds: a manifest that is signed, and each of its packs as it was signed. */
async function found(home: string): Promise<Manifest> {
  const key = await readPublicKey(readFileSync(join(folder, 'key.pub'), 'utf8'), subtle);
  const text = readFileSync(join(home, 'www/whence.json'), 'utf8');
  const manifest = await readManifest(text, key, subtle);
  for (const pack of manifest.packs) {
    const bytes = new Uint8Array(readFileSync(join(home, 'www', pack.path)));
    await requireDigest(bytes, pack, subtle);
    openPack(bytes);
  }
  return manifest;
}

describe('a publication that is killed', () => {
  test('leaves the one before or the new one, never half, and the next run makes it good', async () => {
    const first = join(folder, 'first');
    mkdirSync(join(first, 'feeds'), { recursive: true });
    writeFileSync(join(first, 'feeds/a.jsonl'), record('light', LIGHTHOUSE));
    expect(await publish(first)).toBe(0);
    writeFileSync(join(first, 'feeds/b.jsonl'), record('pears', ORCHARD));
    const whole = join(folder, 'whole');
    cpSync(first, whole, { recursive: true });
    expect(await publish(whole)).toBe(0);
    const calls = death.calls;
    const files = readdirSync(whole, { recursive: true }).sort();
    expect(calls).toBeGreaterThan(20);
    for (let at = 1; at <= calls; at += 1) {
      const home = join(folder, String(at));
      cpSync(first, home, { recursive: true });
      expect(await publish(home, at).catch(() => 'killed'), `${at}`).not.toBe(0);
      const lock = join(home, 'state/lock');
      if (existsSync(lock)) writeFileSync(lock, '999999999');
      expect([1, 2], `${at}`).toContain((await found(home)).sequence);
      expect(await publish(home), `${at}`).toBe(0);
      const { sequence, packs } = await found(home);
      expect({ sequence, articles: packs.map(pack => pack.articles) }).toEqual({
        sequence: 2,
        articles: [1, 1],
      });
      expect(readdirSync(home, { recursive: true }).sort(), `${at}`).toEqual(files);
    }
  }, 240_000);
});
