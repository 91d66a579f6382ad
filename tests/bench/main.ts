import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { table } from '../eval/table';
import { benchArticles } from './articles';
import { benchBrowsers, browsersTable } from './browsers/main';
import type { Engine } from './engine';
import { flexSearch, flexSearchContext } from './flexsearch';
import { type Figures, measure } from './measure';
import { miniSearch, miniSearchStopWords } from './minisearch';
import { whence, whenceLabel } from './whence';

const SHARED = new URL('../../../shared/', import.meta.url);
const ENGINES: Engine[] = [
  whence,
  whenceLabel,
  miniSearch,
  miniSearchStopWords,
  flexSearch,
  flexSearchContext,
];
/** Pages that match nothing: more than are asked in a row would tell no more. */
const UNRELATED = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    sizes: { type: 'string' },
  },
});

if (positionals[0] === 'browsers') {
  await inBrowsers(sizesOr('10000,100000'));
} else {
  await inNode(sizesOr('1000,10000'));
}

function sizesOr(otherwise: string): number[] {
  return (values.sizes ?? otherwise).split(',').map(Number);
}

async function inBrowsers(sizes: number[]): Promise<void> {
  const figures = await benchBrowsers(sizes);
  console.log(browsersTable(figures));
  console.log(`
Medians in milliseconds of backgrounds that had just been started. Load: until the pack is open, from the
extension's file or from its copy in IndexedDB; then the first question, a page of 500 words that is an
article of the pack, and the same again. Round trip: a page's question, start of the background included.`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

async function inNode(sizes: number[]): Promise<void> {
  const results: Figures[] = [];
  for (const size of sizes) {
    const articles = benchArticles(SHARED, size, UNRELATED);
    console.log(`\n${size.toLocaleString('en')} articles of 500 words: ${articles.origin}`);
    const figures: Figures[] = [];
    for (const engine of ENGINES) figures.push(await measure(engine, articles));
    results.push(...figures);
    console.log(asTable(figures));
  }
  console.log(`\nTimes are medians in milliseconds; in brackets, how many times as much as Whence.
Load begins with the index in memory; a question is a page of 500 words, as text. MiniSearch and
FlexSearch rank every page that has a word in common and do not say which passages are shared.`);
  for (const { name, settings } of ENGINES) console.log(`  ${name}: ${settings}`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}

function asTable(figures: Figures[]): string {
  const base = figures[0]!;
  const rows = figures.map(f => [
    f.name,
    cell(f.bytesPerArticle, base.bytesPerArticle),
    Math.round(f.build).toLocaleString('en'),
    cell(f.load, base.load),
    cell(f.noMatch, base.noMatch),
    cell(f.match, base.match),
    `${Math.round(f.found * 100)} %`,
  ]);
  const head = ['', 'bytes an article', 'build', 'load', 'no match', 'match', 'found first'];
  return table([head, ...rows]);
}

function cell(value: number, base: number): string {
  return value === base ? rounded(value) : `${rounded(value)} (${rounded(value / base)}×)`;
}

function rounded(value: number): string {
  return value >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(2)));
}
