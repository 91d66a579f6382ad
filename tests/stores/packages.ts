import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, type Zippable, zipSync } from 'fflate';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const OUTPUT = join(ROOT, '.output');

/** The earliest that a zip can say (APPNOTE 4.4.6): when something was packed is no part of it. */
const NO_TIME = '1980-01-01T00:00:00';

export type Target = 'chrome' | 'firefox';

/**
 * Makes the store package of a browser, and for Firefox the source package with it. The same checkout
 * gives the same bytes: entries are in order, and dated alike.
 *
 * @returns paths of the packages
 * @throws when the build fails, with what it printed
 */
export function makePackages(target: Target, root = ROOT): string[] {
  const output = join(root, '.output');
  const mine = new RegExp(`-${target}\\.zip$${target === 'firefox' ? '|-sources\\.zip$' : ''}`);
  const packages = () => {
    return readdirSync(output)
      .filter(name => mine.test(name))
      .map(name => join(output, name));
  };
  try {
    for (const old of packages()) rmSync(old);
  } catch {
    // Nothing was built here yet.
  }
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'zip', '-b', target], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The package could not be made:\n${stdout}${stderr}`);
  const made = packages().sort();
  for (const path of made) writeFileSync(path, alike(filesIn(path)));
  return made;
}

/** The files of a zip by path; folders are left out. */
export function filesIn(path: string): Map<string, Uint8Array> {
  const entries = Object.entries(unzipSync(readFileSync(path)));
  return new Map(entries.filter(([name]) => !name.endsWith('/')).sort(byName));
}

function alike(files: Map<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files) entries[name] = [bytes, { mtime: NO_TIME, os: 3 }];
  return zipSync(entries, { level: 9, mtime: NO_TIME });
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
