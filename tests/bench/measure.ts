import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine';
import { engineScript } from './engine-script';
import type { Outcome } from './figures';
import type { LoadedFigures } from './measure-loaded';

/** What an engine may take for building, and again for loading and asking. */
const LIMIT_MINUTES = 6;
const LIMIT_MB = 8192;

/** Measures an engine over a corpus of `size` articles, or tells where it stopped. */
export async function measure(engine: Engine, size: number): Promise<Outcome> {
  const { name, settings } = engine;
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  const stored = join(folder, 'stored');
  mkdirSync(stored);
  try {
    const built = await inProcess<{ seconds: number; bytes: number }>([
      'index',
      name,
      String(size),
      stored,
    ]);
    if (typeof built === 'string') {
      return { name, articles: size, stopped: `building: ${built}` };
    }
    const loaded = await inProcess<LoadedFigures>(['ask', name, stored]);
    if (typeof loaded === 'string') return { name, articles: size, stopped: `asking: ${loaded}` };
    return {
      name,
      settings,
      articles: size,
      bytesPerArticle: built.bytes / size,
      buildRate: size / built.seconds,
      ...loaded,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The result of a process, or why there is none. */
async function inProcess<T>(args: string[]): Promise<T | string> {
  const flags = ['--expose-gc', `--max-old-space-size=${LIMIT_MB}`];
  const script = await engineScript();
  return new Promise(resolve => {
    const child = spawn(process.execPath, [...flags, script, ...args]);
    let said = '';
    let problem = '';
    let isOver = false;
    child.stdout.on('data', data => {
      said += data;
    });
    child.stderr.on('data', data => {
      problem += data;
    });
    const limit = setTimeout(() => {
      isOver = true;
      child.kill('SIGKILL');
    }, LIMIT_MINUTES * 60_000);
    child.on('close', code => {
      clearTimeout(limit);
      if (isOver) resolve(`over ${LIMIT_MINUTES} minutes`);
      else if (code !== 0) resolve(reason(problem));
      else resolve(JSON.parse(said.trim().split('\n').pop()!));
    });
  });
}

function reason(stderr: string): string {
  if (stderr.includes('heap out of memory')) return `over ${LIMIT_MB / 1024} GB of memory`;
  return /^\w*Error: (.*)$/m.exec(stderr)?.[1] ?? 'the process ended';
}
