import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesIn, makePackages } from './packages';

/**
 * `npm run build-for-amo`: what a reviewer at addons.mozilla.org does, done here first. The source
 * package alone is unpacked elsewhere, installed and built; every file of what comes out must be the
 * file in the package.
 */
const [extension, sources] = makePackages('firefox') as [string, string];
const folder = mkdtempSync(join(tmpdir(), 'whence-amo-'));
try {
  for (const [name, bytes] of filesIn(sources)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  console.log('Installing and building out of the source package alone …');
  run('npm', ['ci', '--no-audit', '--no-fund'], folder);
  const [rebuilt] = makePackages('firefox', folder) as [string];
  const problems = differences(filesIn(extension), filesIn(rebuilt));
  if (problems.length > 0) throw new Error(`The packages differ:\n  ${problems.join('\n  ')}`);
  console.log(`The same ${filesIn(extension).size} files, byte for byte.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(command: string, args: string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

function differences(a: Map<string, Uint8Array>, b: Map<string, Uint8Array>): string[] {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].flatMap(name => {
    const [one, other] = [a.get(name), b.get(name)];
    if (!one || !other) return [`${name}: only in ${one ? 'the package' : 'the rebuilt one'}`];
    return Buffer.compare(one, other) === 0 ? [] : [`${name}: differs`];
  });
}
