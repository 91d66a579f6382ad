import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type PrivateKey, readPublicKey } from '../../signing/keys';
import { type Manifest, type PackFile, readManifest, signManifest } from '../../signing/manifest';
import type { Assembled } from '../building/assemble-kept';
import { removeUnfinished, writeAtomically } from '../write-atomically';

/** The one file whose content changes: what subscribers ask for. */
export const MANIFEST_FILE = 'whence.json';
const PACKS = 'packs';
/** Digits of the digest in a pack's name: enough that no two packs ever share one. */
const NAME_DIGITS = 20;

/**
 * A static site: `whence.json`, signed, and `packs/DIGEST.whence`, which never change. Any web server
 * or CDN serves it as it lies there.
 */
export class Site {
  constructor(private readonly folder: string) {}

  /**
   * The number of the publication that subscribers find there now; 0 where there is none of this key.
   * It is ahead of the state where that was brought back from a copy.
   */
  async sequence(key: PrivateKey): Promise<number> {
    try {
      const text = await readFile(join(this.folder, MANIFEST_FILE), 'utf8');
      const publicKey = await readPublicKey(key.publicKey, crypto.subtle);
      return (await readManifest(text, publicKey, crypto.subtle)).sequence;
    } catch {
      return 0;
    }
  }

  /** Writes a pack under the name of its content, unless it is there. @throws the file system's error */
  async put({ pieces, bytes, articles }: Assembled): Promise<PackFile> {
    const digest = await digestOf(pieces());
    const path = `${PACKS}/${digest.slice(0, NAME_DIGITS)}.whence`;
    await mkdir(join(this.folder, PACKS), { recursive: true });
    const place = join(this.folder, path);
    const there = await digestOf(createReadStream(place)).catch(() => null);
    if (there !== digest) await writeAtomically(place, pieces());
    return { path, bytes, sha256: digest, articles };
  }

  /**
   * Makes the site say what `manifest` says, and nothing be written where it says so already. The
   * manifest's date grows each time, so that no server takes it for the one before, not even where the
   * clock was set back.
   *
   * @throws the file system's error
   */
  async agree(manifest: Manifest, retired: readonly string[], key: PrivateKey): Promise<void> {
    const { name, sequence, created, packs } = manifest;
    const text = await signManifest({ name, sequence, created, packs }, key, crypto.subtle);
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, MANIFEST_FILE);
    const there = await readFile(path, 'utf8').catch(() => null);
    if (there !== text) {
      const { mtimeMs = 0 } = (await stat(path).catch(() => null)) ?? {};
      await writeAtomically(path, new TextEncoder().encode(text), mtimeMs);
    }
    await Promise.all([removeUnfinished(this.folder), removeUnfinished(join(this.folder, PACKS))]);
    await this.keepOnly([...packs.map(pack => pack.path), ...retired]);
  }

  private async keepOnly(paths: readonly string[]): Promise<void> {
    const kept = new Set(paths);
    for (const name of await readdir(join(this.folder, PACKS)).catch(() => [])) {
      const isPack = name.endsWith('.whence');
      if (isPack && !kept.has(`${PACKS}/${name}`)) await rm(join(this.folder, PACKS, name));
    }
  }
}

/** SHA-256 of bytes that come in pieces, in hex. */
async function digestOf(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
