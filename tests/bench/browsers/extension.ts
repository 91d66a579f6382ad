import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ADDON_ID } from '../../e2e/browsers/extension';
import type { BrowserKind } from '../../e2e/browsers/find';

/**
 * An extension whose background does nothing but answer what is measured.
 *
 * @param files by path in the extension, e.g. packs
 * @param worker source of the background
 */
export async function benchExtension(
  kind: BrowserKind,
  files: ReadonlyMap<string, Uint8Array>,
  worker = new URL('./worker.ts', import.meta.url),
): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  await bundle(worker, 'worker.js', folder);
  await bundle(new URL('./page.ts', import.meta.url), 'page.js', folder);
  for (const [path, bytes] of files) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const background =
    kind === 'firefox' ? { scripts: ['worker.js'] } : { service_worker: 'worker.js' };
  const manifest = {
    manifest_version: 3,
    name: 'Whence bench',
    version: '1.0',
    permissions: ['unlimitedStorage'],
    background,
    // The driver looks for a toolbar button.
    action: {},
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['page.js'] }],
    ...(kind === 'firefox' ? { browser_specific_settings: { gecko: { id: ADDON_ID } } } : {}),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function bundle(source: URL, name: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      minify: true,
      lib: {
        entry: fileURLToPath(source),
        formats: ['iife'],
        name: 'bench',
        fileName: () => name,
      },
    },
  });
}
