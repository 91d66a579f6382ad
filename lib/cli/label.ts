import type { Corpus } from '../corpus/read';
import { identify } from '../identify';
import { reportJson } from '../label/report-json';
import type { Report } from '../label/types';
import { EXIT } from './exit-codes';
import type { InputProblem, InputRecord } from './inputs/importer';
import { pageInputs, recordInputs } from './inputs/pages';
import { type Io, write } from './io';
import { bundledPacks, openPackFile } from './packs';
import { painter } from './paint';
import { Problems } from './problems';
import { readingProblem, readRecord } from './reading';
import { reportText } from './report-text';

export interface LabelOptions {
  /** Packs to ask. */
  corpus?: string[];
  /** Ask the packs that come with Whence, too. */
  bundled: boolean;
  url?: string;
  json?: boolean;
  /** JSON Lines to label, `-` for stdin. */
  records?: string;
  text?: boolean;
}

/** Width for a label that goes to no terminal. */
const PLAIN_WIDTH = 80;

/**
 * `whence label`: the label of each page, in order, printed as soon as it is known. What cannot be
 * read is reported and gets no label; what is empty or too large is reported and labelled
 * `not-article`.
 *
 * @throws InputError when a pack cannot be opened
 */
export async function label(pages: string[], options: LabelOptions, io: Io): Promise<number> {
  const corpora = await openAll(options);
  const problems = new Problems(io.stderr, false);
  const format = formatter(options, io);
  for await (const input of inputs(pages, options, io)) {
    if ('problem' in input) {
      problems.report(input.where, input.problem);
      continue;
    }
    const labelled = labelOne(input, corpora);
    if (labelled.problem) problems.report(input.where, labelled.problem);
    if (labelled.report) await write(io.stdout, format(labelled.report, labelled.text));
  }
  return problems.count > 0 ? EXIT.badInput : EXIT.done;
}

async function openAll(options: LabelOptions): Promise<Corpus[]> {
  const paths = [...(options.bundled ? await bundledPacks() : []), ...(options.corpus ?? [])];
  const corpora: Corpus[] = [];
  for (const path of paths) corpora.push(await openPackFile(path));
  return corpora;
}

async function* inputs(
  pages: string[],
  options: LabelOptions,
  io: Io,
): AsyncGenerator<InputRecord | InputProblem> {
  yield* pageInputs(pages, options.url, io.stdin);
  if (options.records !== undefined) yield* recordInputs(options.records, io.stdin);
}

interface Labelled {
  report?: Report;
  text?: string;
  problem?: string | null;
}

/** One page that Whence stumbles over is reported, and must not cost the others their labels. */
function labelOne({ record, fallbackId }: InputRecord, corpora: Corpus[]): Labelled {
  try {
    const reading = readRecord(record);
    return {
      report: identify(reading, corpora, record.id ?? fallbackId, new Date().toISOString()),
      text: reading.article?.text ?? '',
      problem: readingProblem(record, reading),
    };
  } catch (error) {
    return { problem: `could not be labelled: ${(error as Error).message}` };
  }
}

function formatter(options: LabelOptions, io: Io): (report: Report, text?: string) => string {
  if (options.json) {
    return (report, text) =>
      `${JSON.stringify(reportJson(report, options.text ? text : undefined))}\n`;
  }
  const paint = painter(io);
  const width = io.stdout.columns || PLAIN_WIDTH;
  return (report, text) => {
    const shown = reportText(report, { paint, width });
    return `${options.text && text ? `${shown}\n${text}\n` : shown}\n`;
  };
}
