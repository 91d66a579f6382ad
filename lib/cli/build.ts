import { stat } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { PackBuilder } from '../corpus/build';
import { stated } from '../label/stated';
import { commonWords } from './common-words';
import { articles, number } from './counts';
import { toEntry } from './entry';
import { EXIT, InputError, UsageError } from './exit-codes';
import { inWords } from './file-errors';
import type { Input, InputRecord } from './inputs/importer';
import { readRecords } from './inputs/json-lines';
import { walk } from './inputs/walk';
import { type Io, write } from './io';
import { Problems } from './problems';
import { Progress } from './progress';
import { readingProblem, readRecord } from './reading';
import { writeAtomically } from './write-atomically';

const TOO_SHORT = 'has too few words to be recognised';

export interface BuildOptions {
  out: string;
  strict?: boolean;
}

/**
 * `whence build`: a pack of everything in `inputs` (`-` is JSON Lines on stdin). Records that cannot
 * be used are reported, skipped and counted; the pack is written whole or not at all.
 *
 * @throws UsageError when the pack cannot be written there
 * @throws InputError when there is no article to write, or at the first problem when strict
 */
export async function build(inputs: string[], options: BuildOptions, io: Io): Promise<number> {
  await checkOut(options.out);
  const problems = new Problems(io.stderr, options.strict ?? false);
  const progress = new Progress(io.stderr, 'articles');
  const pack = new Pack(basename(options.out, extname(options.out)));
  try {
    for await (const input of allOf(inputs, io)) {
      const problem = 'problem' in input ? input.problem : tryToAdd(pack, input);
      if (problem) {
        progress.clear();
        problems.report(input.where, problem);
      }
      progress.at(pack.articles);
    }
  } finally {
    progress.clear();
  }
  if (pack.articles === 0) throw new InputError('no article in the input: no pack was written');
  const bytes = pack.finish();
  await writeAtomically(options.out, bytes).catch(error => {
    throw new UsageError(`--out ${options.out}: ${inWords(error)}`);
  });
  await write(io.stdout, summary(options.out, pack.articles, bytes.length, problems.count));
  return problems.count > 0 ? EXIT.badInput : EXIT.done;
}

/** One record that Whence stumbles over must not cost the others their place. */
function tryToAdd(pack: Pack, input: InputRecord): string | null {
  try {
    return pack.add(input);
  } catch (error) {
    return `could not be read: ${(error as Error).message}`;
  }
}

/** Before hours of work, not after. */
async function checkOut(out: string): Promise<void> {
  const existing = await stat(out).catch(() => null);
  if (existing && !existing.isFile()) throw new UsageError(`--out ${out}: is not a file`);
  const folder = await stat(dirname(out)).catch(() => null);
  if (!folder?.isDirectory()) throw new UsageError(`--out ${out}: there is no such folder`);
}

async function* allOf(inputs: string[], io: Io): AsyncGenerator<Input> {
  for (const input of inputs) {
    if (input === '-') yield* readRecords(io.stdin, { path: 'stdin', name: 'stdin' });
    else yield* walk([input]);
  }
}

class Pack {
  articles = 0;
  private readonly builder: PackBuilder;
  private readonly ids = new Set<string>();

  constructor(name: string) {
    this.builder = new PackBuilder({ name, commonWords });
  }

  /** Answers why the article could not be taken, or `null`. */
  add(input: InputRecord): string | null {
    const { record } = input;
    const reading = readRecord(record);
    const problem = readingProblem(record, reading);
    if (problem) return problem;
    if (reading.detection.problem === 'no-text') return TOO_SHORT;
    if (!reading.article) return 'is not an article, as far as Whence can tell';
    if (record.id !== undefined && this.ids.has(record.id))
      return `has an id that came before: ${record.id}`;
    const draft = toEntry('', record, reading, stated(reading));
    const id = record.id ?? this.unusedId(draft.url ?? input.fallbackId);
    if (!this.builder.add({ ...draft, id }, reading.article.text)) return TOO_SHORT;
    this.ids.add(id);
    this.articles++;
    return null;
  }

  finish(): Uint8Array {
    return this.builder.finish();
  }

  /** Two versions of an article may have one address; each is an entry of its own. */
  private unusedId(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.ids.has(id); n++) id = `${wanted}#${n}`;
    return id;
  }
}

function summary(out: string, count: number, bytes: number, problems: number): string {
  const each = number(Math.round(bytes / count));
  const wrong = problems > 0 ? `; ${number(problems)} reported as wrong` : '';
  return `${out}: ${articles(count)}, ${number(bytes)} bytes (${each} an article)${wrong}\n`;
}
