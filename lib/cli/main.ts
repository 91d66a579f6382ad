import { Command, CommanderError } from 'commander';
import { type BuildOptions, build } from './build';
import { EXIT, InputError, UsageError } from './exit-codes';
import { type InspectOptions, inspect } from './inspect';
import type { Io } from './io';
import { type LabelOptions, label } from './label';
import { printable } from './printable';
import { verify } from './verify';

const EXIT_CODES = `
Exit codes: 0 done; 1 something was reported as wrong with the input; 2 usage.`;

const PROGRAM_HELP = `
Examples:
  whence label page.html                          what a page is and where its text comes from
  whence build --out mine.whence articles/        a corpus pack of a folder of articles
  whence label --corpus mine.whence page.html     the same, asking that pack too
${EXIT_CODES}`;

const BUILD_HELP = `
INPUT is a file, or a folder that is searched for files, each known by its name or content, as it is
or in gzip:
  HTML pages (.html)        plain text (.txt, with optional NAME.json beside NAME.txt)
  JSON Lines (.jsonl)       RSS, Atom, RDF and JSON Feed, the items with their whole text
  NewsML-G2 and ninjs       WARC, its pages of HTML
  news sitemaps, whose pages are read out of a local mirror: the folder that the sitemap lies in,
  as wget lays it out (HOST/PATH or PATH); nothing is ever fetched
“-” is JSON Lines on stdin. A record of JSON Lines or a NAME.json is
  { id?, url?, title?, publisher?, published?, language?, text | html, authors?: [], agencies?: [],
    copyright?: { holder?, year?, notice? }, licence? }
What a record, feed or news item does not say is read out of its text or HTML. A pack holds facts and
fingerprints, no text.

Articles that repeat another (the same address, or the same text but for a line or two) are folded
into the one with the earliest known publication, and counted; so is what is no article, such as
items with a summary only. A bad record is reported with file and line or byte, skipped and counted;
the exit code is then 1.

Examples:
  whence build --out mine.whence articles/ more.jsonl
  whence build --out wire.whence newsml/ feed.xml crawl.warc.gz
  zcat records.jsonl.gz | whence build --out mine.whence -
${EXIT_CODES}`;

const LABEL_HELP = `
PAGE is an HTML or text file; “-” is a page on stdin. With --json, each label is one line of JSON;
offsets in it are UTF-16 code units into the article's text (shown with --text).

Examples:
  whence label page.html
  curl -s https://news.example/story | whence label --url https://news.example/story -
  whence label --json --no-bundled --corpus mine.whence --records pages.jsonl > labels.jsonl
${EXIT_CODES}`;

const INSPECT_HELP = `
Examples:
  whence inspect mine.whence
  whence inspect --json mine.whence
${EXIT_CODES}`;

const VERIFY_HELP = `
Says “ok”, or what is wrong with the pack and what to do about it.

Example:
  whence verify mine.whence
${EXIT_CODES}`;

/**
 * The command line: runs what `args` asks for and answers the exit code. Errors of usage and input
 * are told on stderr in a sentence; nothing is thrown.
 */
export async function main(args: string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const program = createProgram(io, result => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function explain(error: unknown, io: Io): number {
  // commander has said what it had to say; its code is 1 for every mistake and 0 for help.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  io.stderr.write(`whence: ${printable((error as Error).message)}\n`);
  if (error instanceof UsageError) return EXIT.usage;
  if (!(error instanceof InputError) && io.env.WHENCE_DEBUG) {
    io.stderr.write(`${(error as Error).stack}\n`);
  }
  return EXIT.badInput;
}

function createProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('whence')
    .description(
      'Where a news article comes from, who must be credited, and whose copyright it is.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns || 100,
      getErrHelpWidth: () => io.stderr.columns || 100,
    })
    .showHelpAfterError('(whence --help says what there is)')
    .addHelpText('after', PROGRAM_HELP);

  program
    .command('build')
    .description('build a corpus pack out of articles')
    .argument('<input...>', 'files and folders of articles, “-” for JSON Lines on stdin')
    .requiredOption('--out <pack>', 'the pack to write; replaced only when the build succeeds')
    .option('--strict', 'stop at the first bad record and write nothing')
    .addHelpText('after', BUILD_HELP)
    .action(async (inputs: string[], options: BuildOptions) => {
      finish(await build(inputs, options, io));
    });

  program
    .command('label')
    .description('label pages: source, credits, copyright, differences')
    .argument('[page...]', 'HTML or text files, “-” for stdin')
    .option('--corpus <pack>', 'a pack to ask; may be given several times', collect)
    .option('--no-bundled', 'do not ask the packs that come with Whence')
    .option('--url <url>', 'the address of the page')
    .option('--json', 'one line of JSON for each label')
    .option('--records <file.jsonl>', 'label records { id, url?, html | text }, “-” for stdin')
    .option('--text', 'with the article’s text')
    .addHelpText('after', LABEL_HELP)
    .action(async (pages: string[], options: LabelOptions) => {
      checkLabelUsage(pages, options);
      finish(await label(pages, options, io));
    });

  program
    .command('inspect')
    .description('what is in a pack: counts, bytes, languages, publishers, dates')
    .argument('<pack>')
    .option('--json', 'as one line of JSON')
    .addHelpText('after', INSPECT_HELP)
    .action(async (pack: string, options: InspectOptions) => {
      finish(await inspect(pack, options, io));
    });

  program
    .command('verify')
    .description('whether a pack is whole')
    .argument('<pack>')
    .addHelpText('after', VERIFY_HELP)
    .action(async (pack: string) => {
      finish(await verify(pack, io));
    });

  return program;
}

function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}

function checkLabelUsage(pages: string[], options: LabelOptions): void {
  if (pages.length === 0 && options.records === undefined) {
    throw new UsageError('nothing to label: name a page, “-” for stdin, or --records FILE.jsonl');
  }
  if (options.url !== undefined && pages.length !== 1) {
    throw new UsageError('--url is the address of one page: name exactly one');
  }
  if (options.url !== undefined && !URL.canParse(options.url)) {
    throw new UsageError(`--url is not an address: ${options.url}`);
  }
  if (options.records === '-' && pages.includes('-')) {
    throw new UsageError('stdin can be a page or records, not both');
  }
}
