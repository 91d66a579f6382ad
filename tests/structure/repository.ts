import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a tool makes beside the sources; left out where git does not say what is a source. */
const MADE = new Set(['.git', 'node_modules', '.output', '.wxt', '.artifacts']);

/**
 * Paths of all files of the project, relative to its root: what git tracks or would, or in an unpacked
 * archive of the sources whatever is there.
 */
export function projectFiles(): string[] {
  try {
    const asked = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
    const listed = execFileSync('git', asked, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
    const files = listed.split('\0').filter(path => path !== '' && exists(path));
    if (files.length > 0) return files;
  } catch {
    // No git, or no checkout: an archive of the sources.
  }
  return walk('');
}

export function read(path: string): string {
  return readFileSync(ROOT + path, 'utf8');
}

function walk(folder: string): string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap(entry => {
    if (MADE.has(entry.name)) return [];
    const path = folder + entry.name;
    return entry.isDirectory() ? walk(`${path}/`) : [path];
  });
}

function exists(path: string): boolean {
  return statSync(ROOT + path, { throwIfNoEntry: false }) !== undefined;
}
