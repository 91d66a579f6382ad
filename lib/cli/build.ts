import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, extname } from 'node:path';
import type { OptionalPart } from '../corpus/format';
import { assembleDrafts } from './building/assemble-drafts';
import type { Assembled } from './building/assemble-kept';
import { Fingerprinter } from './building/fingerprinter';
import { planMemory } from './building/memory-plan';
import { SortedLines } from './building/sorted-lines';
import { commonStems } from './common-words';
import { articles as countOf, number } from './counts';
import { EXIT, InputError, UsageError } from './exit-codes';
import { inWords, isOfFiles } from './file-errors';
import type { Input } from './inputs/importer';
import { readRecords } from './inputs/json-lines';
import { bytesIn, walk } from './inputs/walk';
import { type Io, write } from './io';
import { LeftOut } from './left-out';
import { Problems } from './problems';
import { Progress } from './progress';
import { writeAtomically } from './write-atomically';

export interface BuildOptions {
  out: string;
  strict?: boolean;
  /** Parts to leave out. */
  without?: OptionalPart[];
  /** Bytes that the process may take. */
  memory?: number;
  /** Cores to use, where memory allows; as many as there are when left out. */
  jobs?: number;
}

export const DEFAULT_MEMORY = 512 * 2 ** 20;
/** More than these wait for the one who reads the input. */
const MOST_JOBS = 8;

/**
 * `whence build`: a pack of everything in `inputs` (`-` is JSON Lines on stdin). A map (each record to
 * a draft line), a sort, and a merge (the lines to a pack): `stages.ts` has them apart. Records that
 * cannot be used are reported, skipped and counted; articles that repeat another are folded and
 * counted, as is what is no article. The pack is written whole or not at all.
 *
 * @throws UsageError when the pack cannot be written there
 * @throws InputError when there is no article to write, or at the first problem when strict
 */
export async function build(inputs: string[], options: BuildOptions, io: Io): Promise<number> {
  await checkOut(options.out);
  const folder = dirname(options.out);
  const memory = options.memory ?? DEFAULT_MEMORY;
  const problems = new Problems(io.stderr, options.strict ?? false);
  const leftOut = new LeftOut();
  const lines = new SortedLines(folder, planMemory(memory, 1).lines);
  try {
    await fingerprintAll(inputs, options, io, problems, leftOut, line => lines.add(line));
    const pack = await assembleDrafts(lines.all(), {
      name: packName(options.out),
      commonStems,
      without: options.without,
      folder,
      memory,
      onProblem: (where, problem) => problems.report(where, problem),
    });
    lines.close();
    await writePack(pack, options.out, io, problems, leftOut);
  } catch (error) {
    throw ofDisk(error, options.out);
  } finally {
    lines.close();
  }
  return problems.count > 0 ? EXIT.badInput : EXIT.done;
}

/** Readers see the name of the file. */
export function packName(out: string): string {
  return basename(out, extname(out));
}

/** Fingerprints every record of the inputs; `take` gets the lines, in any order. */
export async function fingerprintAll(
  inputs: string[],
  {
    without = [],
    memory = DEFAULT_MEMORY,
    jobs: wanted = availableParallelism(),
  }: Partial<BuildOptions>,
  io: Io,
  problems: Problems,
  leftOut: LeftOut,
  take: (line: string) => void,
): Promise<void> {
  const { jobs } = planMemory(memory, Math.min(MOST_JOBS, wanted));
  const total = io.stderr.isTTY && !inputs.includes('-') ? await bytesIn(inputs) : null;
  const progress = new Progress(io.stderr, total);
  let count = 0;
  const report = (where: string, problem: string) => {
    progress.clear();
    problems.report(where, problem);
  };
  const fingerprinter = new Fingerprinter(jobs, without, (input, result) => {
    if ('line' in result) {
      take(result.line);
      count += 1;
    } else if ('leftOut' in result) leftOut.add(result.leftOut);
    else report(input.where, result.problem);
    progress.at(count);
  });
  try {
    for await (const input of allOf(inputs, io, bytes => progress.read(bytes))) {
      if ('record' in input) await fingerprinter.add(input);
      else if ('leftOut' in input) leftOut.add(input.leftOut);
      else report(input.where, input.problem);
    }
    await fingerprinter.finish();
  } finally {
    await fingerprinter.close();
    progress.clear();
  }
}

/** Writes a pack to its place and tells what it holds. @throws InputError when it is empty */
export async function writePack(
  pack: Assembled & { folded: number },
  out: string,
  io: Io,
  problems: Problems,
  leftOut: LeftOut,
): Promise<void> {
  try {
    if (pack.articles === 0) {
      throw new InputError(`no article in the input: no pack was written${leftOut.summary()}`);
    }
    await writeAtomically(out, pack.pieces());
  } finally {
    pack.close();
  }
  const counts = [
    pack.folded > 0 ? `; ${number(pack.folded)} folded as repeats` : '',
    leftOut.summary(),
    problems.count > 0 ? `; ${number(problems.count)} reported as wrong` : '',
  ];
  const each = number(Math.round(pack.bytes / pack.articles));
  const size = `${countOf(pack.articles)}, ${number(pack.bytes)} bytes (${each} an article)`;
  await write(io.stdout, `${out}: ${size}${counts.join('')}\n`);
}

/** The disk's errors as those of the place that was asked for; others as they are. */
export function ofDisk(error: unknown, out: string): unknown {
  return isOfFiles(error) ? new UsageError(`--out ${out}: ${inWords(error)}`) : error;
}

/** Before hours of work, not after. @throws UsageError when a pack cannot be written there */
export async function checkOut(out: string): Promise<void> {
  const existing = await stat(out).catch(() => null);
  if (existing && !existing.isFile()) throw new UsageError(`--out ${out}: is not a file`);
  const folder = await stat(dirname(out)).catch(() => null);
  if (!folder?.isDirectory()) throw new UsageError(`--out ${out}: there is no such folder`);
}

async function* allOf(
  inputs: string[],
  io: Io,
  onRead: (bytes: number) => void,
): AsyncGenerator<Input> {
  for (const input of inputs) {
    if (input === '-') yield* readRecords(io.stdin, { path: 'stdin', name: 'stdin' });
    else yield* walk([input], onRead);
  }
}
