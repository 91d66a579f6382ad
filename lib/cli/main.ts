import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { OPTIONAL_PARTS, type OptionalPart } from '../corpus/format';
import { type BuildOptions, build } from './build';
import { EXIT, InputError, UsageError } from './exit-codes';
import { type InspectOptions, inspect } from './inspect';
import type { Io } from './io';
import { type KeygenOptions, keygen } from './keygen';
import { type LabelOptions, label } from './label';
import { memorySize } from './memory-size';
import { printable } from './printable';
import { type PublishOptions, publish } from './publish/publish';
import { type SignOptions, sign } from './sign';
import { assembleStage, fingerprintStage } from './stages';
import { type VerifyOptions, verify } from './verify';

const EXIT_CODES = `
Exit codes: 0 done; 1 something was reported as wrong with the input; 2 usage.`;

const PROGRAM_HELP = `
Examples:
  whence label page.html                          what a page is and where its text comes from
  whence build --out mine.whence articles/        a corpus pack of a folder of articles
  whence label --corpus mine.whence page.html     the same, asking that pack too
  whence publish --key k --state s --site www feeds/   a signed corpus that readers subscribe to
${EXIT_CODES}`;

const BUILD_HELP = `
INPUT is a file, or a folder that is searched for files, each known by its name or content, as it is
or in gzip:
  HTML pages (.html)        plain text (.txt, with optional NAME.json beside NAME.txt)
  JSON Lines (.jsonl)       RSS, Atom, RDF and JSON Feed, the items with their whole text
  NewsML-G2 and ninjs       WARC, its pages of HTML
  news sitemaps, whose pages are read out of a local mirror: the folder that the sitemap lies in,
  as wget lays it out (HOST/PATH or PATH); nothing is ever fetched
NewsML 1.x and files compressed with Zstandard are not read; they are named as that.
“-” is JSON Lines on stdin. A record of JSON Lines or a NAME.json is
  { id?, url?, title?, publisher?, published?, language?, text | html, authors?: [], agencies?: [],
    copyright?: { holder?, year?, notice? }, licence? }
What a record, feed or news item does not say is read out of its text or HTML. A pack holds facts and
fingerprints, no text.

Articles that repeat another (the same address, or the same text but for a line or two) are folded
into the one with the earliest known publication, and counted; so is what is no article, such as
items with a summary only. A bad record is reported with file and line or byte, skipped and counted;
the exit code is then 1.

A pack without rewrites still knows copies and excerpts; without facts, it says nothing of changed names
and numbers; without titles, it names articles by publisher, date and address.

Examples:
  whence build --out mine.whence articles/ more.jsonl
  whence build --out small.whence --without rewrites,facts articles/
  whence build --out wire.whence newsml/ feed.xml crawl.warc.gz
  zcat records.jsonl.gz | whence build --out mine.whence -

A build is a map, a sort and a merge. What does not fit into --memory (default 512M) is sorted on the
disk that the pack goes to, about 12 KB an article. The parts can be run apart, on many machines:
  whence build --stage fingerprint < records.jsonl    records to lines, each for itself
  LC_ALL=C sort                                       lines by key
  whence build --stage assemble --out mine.whence     sorted lines to a pack
Together they give the same bytes as build does.
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
Says “ok”, or what is wrong with the pack and what to do about it. With --key, its signature
(PACK.sig beside it) is checked too: the key is a public one, as a line or in a file.

Examples:
  whence verify mine.whence
  whence verify --key newsroom.key.pub mine.whence
${EXIT_CODES}`;

const KEYGEN_HELP = `
Writes OUT, the private key, which only you may read, and OUT.pub, the public one, which readers
need; that line is printed too. Files that are there already are left alone. Ed25519.

Example:
  whence keygen --out newsroom.key
${EXIT_CODES}`;

const SIGN_HELP = `
Writes PACK.sig beside each PACK: its length and SHA-256, signed (a DSSE envelope, Ed25519).

Example:
  whence sign --key newsroom.key mine.whence
${EXIT_CODES}`;

const PUBLISH_HELP = `
INPUT is what “whence build” takes: a folder of feeds, a local mirror with its sitemap, news items.
Run it each hour. Records that are new or were changed go into a small pack of their own; once eight
packs of one size lie together they are merged into one. A run without news changes no byte.

  SITE/whence.json             the signed manifest: what subscribers are given the address of
  SITE/packs/DIGEST.whence     packs, which never change
                               serve the folder as it is, from any web server or CDN
  STATE/                       what was published, with your own articles so that packs can be
                               merged: keep it, copy it, do not serve it

A bad record is reported and skipped once; it is read again when it changes.

Example, for cron:
  0 * * * *  whence publish --name "Harbour Gazette" --key newsroom.key --state state --site /srv/www feeds/
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
    .argument('[input...]', 'files and folders of articles, “-” for JSON Lines on stdin')
    .option('--out <pack>', 'the pack to write; replaced only when the build succeeds')
    .option('--memory <size>', 'memory to stay below; what needs more goes to the disk', memory)
    .option('--jobs <number>', 'cores to use, where memory allows (default: all)', jobs)
    .addOption(
      new Option('--stage <stage>', 'do one part of the build, as a filter').choices([
        'fingerprint',
        'assemble',
      ]),
    )
    .option('--strict', 'stop at the first bad record and write nothing')
    .option(
      '--without <parts>',
      `parts to leave out, for a smaller pack: ${OPTIONAL_PARTS.join(',')}`,
      optionalParts,
    )
    .addHelpText('after', BUILD_HELP)
    .action(async (inputs: string[], options: Partial<BuildOptions> & { stage?: string }) => {
      finish(await runBuild(inputs, options, io));
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
    .description('whether a pack is whole, and signed by whom it should be')
    .argument('<pack>')
    .option('--key <key>', 'the publisher’s public key, or a file that holds it')
    .addHelpText('after', VERIFY_HELP)
    .action(async (pack: string, options: VerifyOptions) => {
      finish(await verify(pack, options, io));
    });

  program
    .command('keygen')
    .description('make a key pair to sign packs with')
    .requiredOption('--out <file>', 'the private key; the public one goes to FILE.pub')
    .addHelpText('after', KEYGEN_HELP)
    .action(async (options: KeygenOptions) => {
      finish(await keygen(options, io));
    });

  program
    .command('sign')
    .description('sign packs')
    .argument('<pack...>')
    .requiredOption('--key <file>', 'the private key')
    .addHelpText('after', SIGN_HELP)
    .action(async (packs: string[], options: SignOptions) => {
      finish(await sign(packs, options, io));
    });

  program
    .command('publish')
    .description('keep a signed corpus on a web site up to date with feeds or a mirror')
    .argument('<input...>', 'files and folders of articles')
    .requiredOption('--site <folder>', 'the folder that a web server serves')
    .requiredOption('--state <folder>', 'what is remembered between runs; not to be served')
    .requiredOption('--key <file>', 'the private key')
    .option('--name <name>', 'the corpus, as readers will see it; needed the first time')
    .option('--strict', 'stop at the first bad record and publish nothing')
    .addHelpText('after', PUBLISH_HELP)
    .action(async (inputs: string[], options: PublishOptions) => {
      finish(await publish(inputs, options, io));
    });

  return program;
}

function optionalParts(list: string): OptionalPart[] {
  return list.split(',').map(name => {
    const part = OPTIONAL_PARTS.find(part => part === name.trim());
    if (!part) throw new InvalidArgumentError(`There is ${OPTIONAL_PARTS.join(', ')}.`);
    return part;
  });
}

async function runBuild(
  inputs: string[],
  { stage, out, ...options }: Partial<BuildOptions> & { stage?: string },
  io: Io,
): Promise<number> {
  if (stage === 'fingerprint') {
    if (out !== undefined)
      throw new UsageError('--stage fingerprint writes to stdout: leave --out');
    return fingerprintStage(inputs, options, io);
  }
  if (out === undefined) throw new UsageError('--out is needed: the pack to write');
  if (stage === 'assemble') {
    if (inputs.length > 0) throw new UsageError('--stage assemble reads lines from stdin only');
    return assembleStage({ ...options, out }, io);
  }
  if (inputs.length === 0) {
    throw new UsageError('nothing to build of: name files or folders, or “-” for stdin');
  }
  return build(inputs, { ...options, out }, io);
}

function memory(value: string): number {
  const bytes = memorySize(value);
  if (bytes !== null) return bytes;
  throw new UsageError(`--memory is a size from 320M on, such as 512M or 2G, not ${value}`);
}

function jobs(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0 && number <= 256) return number;
  throw new UsageError(`--jobs is a number of cores, such as 4, not ${value}`);
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
