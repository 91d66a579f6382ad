import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SCRIPT = fileURLToPath(new URL('./run-engine.ts', import.meta.url));
/** As deep in the checkout as the script, which looks from where it lies for what is beside the checkout. */
const FOLDER = fileURLToPath(new URL('../../.artifacts/engine/', import.meta.url));

let built: Promise<string> | null = null;

/**
 * Path of `run-engine.ts` as the extension's own code is built: what runs TypeScript as it is (tsx) wraps
 * each inner function for the sake of its name, which costs up to a microsecond a call. Built once a run.
 */
export function engineScript(): Promise<string> {
  built ??= build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: SCRIPT, outDir: FOLDER, emptyOutDir: true, target: 'node20', minify: true },
  }).then(() => `${FOLDER}run-engine.js`);
  return built;
}
