import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { benchArticles } from './articles';
import { type BrowserFigures, benchBrowsers, browsersTable } from './browsers/main';
import { ENGINES, VARIANTS } from './engines';
import type { Outcome } from './figures';
import { largeBuild } from './large-build';
import { measure } from './measure';
import { benchMemory, memoryTable } from './memory/main';
import { benchPages } from './pages/main';
import { benchPopup } from './popup/main';
import { report } from './report/report';
import { figuresTable, insides } from './tables';

const SHARED = new URL('../../../shared/', import.meta.url);
const REPORT = '.artifacts/bench/report.html';

interface BenchOptions {
  articles: string;
  memory: string;
  sizes: string;
  large?: boolean;
  variants?: boolean;
  node: boolean;
  browsers: boolean;
  json?: string;
  report: string;
}

const program = new Command('npm run bench --')
  .description('How large a corpus is, and how long it takes to build, to load and to ask.')
  .argument('[where]', 'browsers: only in real browsers; build: a pack beyond memory')
  .option('--articles <n>', 'of “build”', '1000000')
  .option('--memory <size>', 'of “build”', '512M')
  .option('--sizes <n,…>', 'articles of 500 words', '1000,10000')
  .option('--large', '100,000 articles as well (some twenty minutes)')
  .option('--variants', 'other settings of the engines as well')
  .option('--no-node', 'not in Node')
  .option('--no-browsers', 'not in real browsers')
  .option('--json <file>', 'figures as JSON')
  .option('--report <file>', 'figures and plots as HTML', REPORT)
  .action(bench);

program
  .command('pages')
  .description(
    'How long the pages of the evaluation take to read, in Chromium and on the command line.',
  )
  .option('--every <n>', 'only each of so many pages', '1')
  .action(async ({ every }: { every: string }) => console.log(await benchPages(Number(every))));

program
  .command('memory')
  .description('A corpus of remembered articles: start, look-up and growth, in real browsers.')
  .option('--articles <n>', 'articles of 500 words', '10000')
  .action(async ({ articles }: { articles: string }) =>
    console.log(memoryTable(await benchMemory(Number(articles)))),
  );

program
  .command('popup')
  .description('First and last paint of the popup in Chromium, its background dead.')
  .option('--openings <n>', 'how often it is opened', '9')
  .action(async ({ openings }: { openings: string }) =>
    console.log(await benchPopup(Number(openings))),
  );

await program.parseAsync();

async function bench(where: string | undefined, options: BenchOptions): Promise<void> {
  const sizes = [...options.sizes.split(',').map(Number), ...(options.large ? [100_000] : [])];
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`;
  console.log(machine);
  if (where === 'build') return inBuild(options);
  const isNode = options.node && where !== 'browsers';
  const outcomes = isNode ? await inNode(sizes, options.variants ?? false) : [];
  const browsers = options.browsers ? await inBrowsers(sizes) : [];
  const results = { machine, date: new Date().toISOString().slice(0, 10), outcomes, browsers };
  if (options.json) write(options.json, `${JSON.stringify(results, null, 2)}\n`);
  if (isNode) write(options.report, report(results));
}

async function inNode(sizes: readonly number[], variants: boolean): Promise<Outcome[]> {
  const engines = variants ? [...ENGINES, ...VARIANTS] : ENGINES;
  const all: Outcome[] = [];
  for (const size of sizes) {
    const { origin } = benchArticles(SHARED, Math.min(size, 100), 0);
    console.log(
      `\n${size.toLocaleString('en')} articles of 500 words: ${origin.replace(/^\d+ /, '')}`,
    );
    const outcomes: Outcome[] = [];
    for (const engine of engines) outcomes.push(await measure(engine, size));
    all.push(...outcomes);
    console.log(figuresTable(outcomes));
    console.log(insides(outcomes));
  }
  console.log(`
Times are milliseconds: of the first load in a process and the first question after it, and medians of later
ones; in brackets, how many times as much as the first row. Load begins with the index in memory; a question
is a page of 500 words, as text. MiniSearch and FlexSearch rank every page that has a word in common and do
not say which passages are shared.`);
  for (const { name, settings } of engines) console.log(`  ${name}: ${settings}`);
  return all;
}

async function inBuild({ articles, memory, json }: BenchOptions): Promise<void> {
  const built = await largeBuild(Number(articles), memory);
  const rate = Math.round(built.articles / built.seconds).toLocaleString('en');
  const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MB`;
  console.log(`
${built.articles.toLocaleString('en')} generated articles of 500 words, --memory ${memory}:
  ${Math.round(built.seconds)} s, ${rate} articles a second; most resident memory ${megabytes(built.peak)} over all
  threads; a pack of ${megabytes(built.bytes)}, ${Math.round(built.bytes / built.articles)} bytes an article`);
  if (json) write(json, `${JSON.stringify(built, null, 2)}\n`);
}

async function inBrowsers(sizes: readonly number[]): Promise<BrowserFigures[]> {
  const figures = await benchBrowsers(sizes);
  console.log(`\n${browsersTable(figures)}`);
  console.log(`
Medians in milliseconds of backgrounds that had just been started. Load: until the pack is open, from the
extension's file or from its copy in IndexedDB; then the first question, a page of 500 words that is an
article of the pack, and the same again. Round trip: a page's question, start of the background included.`);
  return figures;
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(`\n${file}`);
}
