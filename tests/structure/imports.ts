import { posix } from 'node:path';

export interface Import {
  /** A path from the project's root without its extension, or the name of a package. */
  target: string;
  /** Whether only types come from there, so that nothing is loaded. */
  typeOnly: boolean;
}

// Biome's formatting is what keeps these two simple: single quotes, one statement a line.
const STATEMENT = /^(?:import|export)\b(\s+type\b)?[^'"`;]*?(?:\bfrom\s*|\bimport\s*)'([^']+)'/gm;
const BARE_OR_CALL = /^import\s*'([^']+)'|\bimport\('([^']+)'\)/gm;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Everything that the TypeScript source of `path` imports, re-exports or loads on demand. */
export function importsOf(path: string, source: string): Import[] {
  const code = source.replace(COMMENT, '');
  return [
    ...Array.from(code.matchAll(STATEMENT), ([, type, target = '']) => ({
      target: resolve(path, target),
      typeOnly: type !== undefined,
    })),
    ...Array.from(code.matchAll(BARE_OR_CALL), ([, bare, called]) => ({
      target: resolve(path, bare ?? called ?? ''),
      typeOnly: false,
    })),
  ];
}

function resolve(path: string, target: string): string {
  if (!target.startsWith('.')) return target;
  const whole = posix.join(posix.dirname(path), target);
  return whole.replace(/\?.*$/, '').replace(/\.(?:ts|tsx|mjs)$/, '');
}
