import { stat } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { PackBuilder } from '../corpus/build';
import type { OptionalPart } from '../corpus/format';
import { Articles, type Refusal } from './articles';
import { commonStems } from './common-words';
import { articles as countOf, number } from './counts';
import { EXIT, InputError, UsageError } from './exit-codes';
import { inWords } from './file-errors';
import type { Input, InputRecord } from './inputs/importer';
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
}

/**
 * `whence build`: a pack of everything in `inputs` (`-` is JSON Lines on stdin). Records that cannot
 * be used are reported, skipped and counted; articles that repeat another are folded and counted, as
 * is what is no article. The pack is written whole or not at all.
 *
 * @throws UsageError when the pack cannot be written there
 * @throws InputError when there is no article to write, or at the first problem when strict
 */
export async function build(inputs: string[], options: BuildOptions, io: Io): Promise<number> {
  await checkOut(options.out);
  const problems = new Problems(io.stderr, options.strict ?? false);
  const leftOut = new LeftOut();
  const articles = written(options.out, () => new Articles(dirname(options.out)));
  try {
    await addAll(inputs, articles, problems, leftOut, io);
    if (articles.count === 0) {
      throw new InputError(`no article in the input: no pack was written${leftOut.summary()}`);
    }
    const bytes = packOf(articles, options);
    await writeAtomically(options.out, bytes).catch(error => {
      throw new UsageError(`--out ${options.out}: ${inWords(error)}`);
    });
    const counts = [
      articles.folded > 0 ? `; ${number(articles.folded)} folded as repeats` : '',
      leftOut.summary(),
      problems.count > 0 ? `; ${number(problems.count)} reported as wrong` : '',
    ];
    const size = sizeOf(articles.count, bytes.length);
    await write(io.stdout, `${options.out}: ${size}${counts.join('')}\n`);
  } finally {
    articles.close();
  }
  return problems.count > 0 ? EXIT.badInput : EXIT.done;
}

function sizeOf(count: number, bytes: number): string {
  const each = number(Math.round(bytes / count));
  return `${countOf(count)}, ${number(bytes)} bytes (${each} an article)`;
}

async function addAll(
  inputs: string[],
  articles: Articles,
  problems: Problems,
  leftOut: LeftOut,
  io: Io,
): Promise<void> {
  const total = io.stderr.isTTY && !inputs.includes('-') ? await bytesIn(inputs) : null;
  const progress = new Progress(io.stderr, total);
  try {
    for await (const input of allOf(inputs, io, bytes => progress.read(bytes))) {
      const refusal = 'record' in input ? tryToAdd(articles, input) : input;
      if (refusal && 'leftOut' in refusal) leftOut.add(refusal.leftOut);
      else if (refusal) {
        progress.clear();
        problems.report(input.where, refusal.problem);
      }
      progress.at(articles.count + articles.folded);
    }
  } finally {
    progress.clear();
  }
}

/** One record that Whence stumbles over must not cost the others their place. */
function tryToAdd(articles: Articles, input: InputRecord): Refusal | null {
  try {
    return articles.add(input);
  } catch (error) {
    if (isOfFiles(error)) throw new InputError(`the temporary file ${inWords(error)}`);
    return { problem: `could not be read: ${(error as Error).message}` };
  }
}

function isOfFiles(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined;
}

function packOf(articles: Articles, { out, without }: BuildOptions): Uint8Array {
  const name = basename(out, extname(out));
  const builder = new PackBuilder({ name, commonStems, without });
  written(out, () => articles.addTo(builder));
  return builder.finish();
}

/** @throws UsageError when `act` cannot write or read its temporary file beside the pack */
function written<T>(out: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!isOfFiles(error)) throw error;
    throw new UsageError(`--out ${out}: ${inWords(error)}`);
  }
}

/** Before hours of work, not after. */
async function checkOut(out: string): Promise<void> {
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
