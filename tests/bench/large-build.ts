import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPack } from '../../lib/corpus/read';
import { Random } from '../eval/random';
import { ARTICLE_WORDS } from './articles';
import { factsOf } from './facts';
import { generatedWords } from './generated-words';

const BIN = fileURLToPath(new URL('../../lib/cli/bin.mjs', import.meta.url));
const SEED = 7;
/** Articles whose words are drawn at once. */
const TOGETHER = 200;
/** How often memory is looked at. */
const WATCH_MS = 200;

export interface LargeBuild {
  articles: number;
  memory: string;
  seconds: number;
  /** Most resident memory of the process, in bytes. */
  peak: number;
  bytes: number;
}

/**
 * `npm run bench -- build`: the command line builds a pack of so many generated articles, which are
 * piped into it, and its memory is watched from outside.
 *
 * @throws when the build fails, or the pack does not hold all of them
 */
export async function largeBuild(articles: number, memory: string): Promise<LargeBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  const out = join(folder, 'large.whence');
  const begun = Date.now();
  const child = spawn(process.execPath, [BIN, 'build', '--memory', memory, '--out', out, '-'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentPeak(child.pid!));
  }, WATCH_MS);
  try {
    const ended = once(child, 'exit');
    for (const line of records(articles)) {
      if (!child.stdin.write(line)) await Promise.race([once(child.stdin, 'drain'), ended]);
    }
    child.stdin.end();
    const [code] = await ended;
    if (code !== 0) throw new Error(`The build ended with ${code}.`);
    const seconds = (Date.now() - begun) / 1000;
    const corpus = openPack(readFileSync(out));
    if (corpus.size !== articles) throw new Error(`The pack holds ${corpus.size} articles.`);
    return { articles, memory, seconds, peak, bytes: statSync(out).size };
  } finally {
    clearInterval(watch);
    rmSync(folder, { recursive: true });
  }
}

function* records(count: number): Generator<string> {
  const random = new Random(SEED);
  let some: string[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at % TOGETHER === 0) some = generatedWords(random, TOGETHER * ARTICLE_WORDS);
    const from = (at % TOGETHER) * ARTICLE_WORDS;
    const words = some.slice(from, from + ARTICLE_WORDS);
    const record = { id: `g${at}`, ...factsOf(words, at), text: words.join(' ') };
    yield `${JSON.stringify(record)}\n`;
  }
}

/** Linux keeps the peak of each process (proc(5), `VmHWM`). */
function residentPeak(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
