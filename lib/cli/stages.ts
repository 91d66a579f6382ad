import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type BuildOptions,
  checkOut,
  DEFAULT_MEMORY,
  fingerprintAll,
  ofDisk,
  packName,
  writePack,
} from './build';
import { assembleDrafts } from './building/assemble-drafts';
import { commonStems } from './common-words';
import { articles as countOf } from './counts';
import { EXIT, InputError } from './exit-codes';
import { type Io, write } from './io';
import { LeftOut } from './left-out';
import { Problems } from './problems';

/** Lines that may wait to be written before reading goes on. */
const WAITING = 256;

/**
 * `whence build --stage fingerprint`: the map of a build as a filter. Records in on stdin (or files),
 * draft lines out, one for each record that is an article, in any order; what is none is counted on
 * stderr. Run over parts of an input, on as many machines as there are, their lines put together and
 * sorted are those of the whole.
 */
export async function fingerprintStage(
  inputs: string[],
  options: Omit<BuildOptions, 'out'>,
  io: Io,
): Promise<number> {
  const problems = new Problems(io.stderr, options.strict ?? false);
  let waiting: string[] = [];
  let writing = Promise.resolve();
  const flush = () => {
    const text = waiting.map(line => `${line}\n`).join('');
    waiting = [];
    writing = writing.then(() => write(io.stdout, text));
  };
  const leftOut = new LeftOut();
  let count = 0;
  const sources = inputs.length > 0 ? inputs : ['-'];
  await fingerprintAll(sources, options, io, problems, leftOut, line => {
    count += 1;
    waiting.push(line);
    if (waiting.length >= WAITING) flush();
  });
  flush();
  await writing;
  const others = leftOut.summary();
  if (others !== '') io.stderr.write(`${countOf(count)}${others}\n`);
  return problems.count > 0 ? EXIT.badInput : EXIT.done;
}

/**
 * `whence build --stage assemble`: the merge of a build as a filter. Sorted draft lines in on stdin,
 * a pack out to `--out`, or to stdout for `-`. The bytes are those of `build` on the same records.
 *
 * @throws InputError when the lines are not in order, or hold no article
 * @throws UsageError when the pack cannot be written there
 */
export async function assembleStage(options: BuildOptions, io: Io): Promise<number> {
  const toStdout = options.out === '-';
  if (!toStdout) await checkOut(options.out);
  const problems = new Problems(io.stderr, options.strict ?? false);
  try {
    const pack = await assembleDrafts(inOrder(io), {
      name: packName(options.out),
      commonStems,
      without: options.without,
      folder: toStdout ? tmpdir() : dirname(options.out),
      memory: options.memory ?? DEFAULT_MEMORY,
      onProblem: (where, problem) => problems.report(where, problem),
    });
    if (!toStdout) await writePack(pack, options.out, io, problems, new LeftOut());
    else await writeOut(pack, io);
  } catch (error) {
    throw ofDisk(error, options.out);
  }
  return problems.count > 0 ? EXIT.badInput : EXIT.done;
}

async function writeOut(
  pack: { articles: number; pieces(): Iterable<Uint8Array>; close(): void },
  io: Io,
): Promise<void> {
  try {
    if (pack.articles === 0) throw new InputError('no article in the input: no pack was written');
    // A piece is used again once the next is asked for.
    for (const piece of pack.pieces()) await write(io.stdout, piece.slice());
  } finally {
    pack.close();
  }
}

async function* inOrder(io: Io): AsyncGenerator<string> {
  let before = '';
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Infinity })) {
    if (line < before) {
      throw new InputError('the lines are not in order: put “LC_ALL=C sort” before this stage');
    }
    yield line;
    before = line;
  }
}
